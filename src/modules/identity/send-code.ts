import { Type } from 'typebox'
import type { Ctx, Locale } from '#kernel/context'
import { Id } from '#kernel/contract'
import { openField, sealedColumn } from '#kernel/crypto'
import { handOver } from '#kernel/gateway'
import { CODE_LIFE_MS } from '#kernel/guess'
import { loadMessages } from '#kernel/i18n'
import { job, jobDefinition } from '#kernel/jobs'
import { clearSealed, findCode } from './code.store.ts'

/** Where the place and the code of a message that waits to be sent are sealed. */
export const sealedPlace = sealedColumn('identity.one_time_code', 'place')
export const sealedCode = sealedColumn('identity.one_time_code', 'code')

/** Sends a code to its phone or address. */
export const sendCodeJob = jobDefinition('identity.send-code', Type.Object({ codeId: Id }), 'awaited')

const messages = loadMessages([{ namespace: 'identity', folder: `${import.meta.dirname}/messages` }])

/** How to hand over the message that waits under an id; nothing where it was sent, or holds no longer. */
async function waiting(ctx: Ctx, id: string): Promise<(() => Promise<void>) | undefined> {
  const { keyring, sms, mail } = ctx.services
  const row = await findCode(ctx, id)
  if (!row?.place || !row.code || row.expiresAt <= ctx.now) return undefined
  const to = openField(keyring, row.place, sealedPlace(id))
  const words = (await messages).translator(row.locale as Locale)
  const said = { code: openField(keyring, row.code, sealedCode(id)), minutes: CODE_LIFE_MS / 60_000 }
  if (row.purpose !== 'mail') {
    return () => handOver(sms, { id, to, text: words(`identity:sms.${row.purpose}`, said) })
  }
  const mailed = { subject: words('identity:mail.subject'), text: words('identity:mail.text', said) }
  return () => handOver(mail, { id, to, ...mailed, at: row.createdAt })
}

/** Sends a code while it holds, then forgets place and code. */
export const sendCode = job(sendCodeJob, [], async ({ codeId }, work) => {
  const send = await work(null, (ctx) => waiting(ctx, codeId))
  await send?.()
  await work(null, (ctx) => clearSealed(ctx, codeId))
})
