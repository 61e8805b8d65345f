import { Type } from 'typebox'
import type { Ctx, Locale } from '#kernel/context'
import { Id } from '#kernel/contract'
import { openField, sealedColumn } from '#kernel/crypto'
import { CODE_LIFE_MS } from '#kernel/guess'
import { loadMessages } from '#kernel/i18n'
import { job, jobDefinition } from '#kernel/jobs'
import { SmsFailure, type SmsGateway, type TextMessage } from '#kernel/sms'
import { clearSealed, findCode } from './phone-code.store.ts'

/** Where the number and the code of a message that waits to be sent are sealed. */
export const sealedPhone = sealedColumn('identity.phone_code', 'phone')
export const sealedCode = sealedColumn('identity.phone_code', 'code')

/** Sends the text message of a phone code. */
export const sendCodeJob = jobDefinition('identity.send-code', Type.Object({ codeId: Id }), 'awaited')

const messages = loadMessages([{ namespace: 'identity', folder: `${import.meta.dirname}/messages` }])

async function textOf(locale: string, purpose: string, code: string): Promise<string> {
  const t = (await messages).translator(locale as Locale)
  return t(`identity:sms.${purpose}`, { code, minutes: CODE_LIFE_MS / 60_000 })
}

/** The message that waits under an id, and where it goes out; nothing where it was sent, or holds no longer. */
async function waiting(ctx: Ctx, id: string): Promise<{ sms: SmsGateway; message: TextMessage } | undefined> {
  const { keyring, sms } = ctx.services
  const row = await findCode(ctx, id)
  if (!row?.phone || !row.code || row.expiresAt <= ctx.now) return undefined
  const code = openField(keyring, row.code, sealedCode(id))
  const to = openField(keyring, row.phone, sealedPhone(id))
  return { sms, message: { id, to, text: await textOf(row.locale, row.purpose, code) } }
}

/** A gateway that refuses a number for good is not asked again. */
function unlessPermanent(error: unknown): void {
  if (error instanceof SmsFailure && error.permanent) return
  throw error
}

/** Sends a code while it holds, then forgets number and code. */
export const sendCode = job(sendCodeJob, [], async ({ codeId }, work) => {
  const found = await work(null, (ctx) => waiting(ctx, codeId))
  if (found) await found.sms.send(found.message).catch(unlessPermanent)
  await work(null, (ctx) => clearSealed(ctx, codeId))
})
