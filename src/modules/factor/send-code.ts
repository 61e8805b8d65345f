import { Type } from 'typebox'
import type { Ctx, Locale } from '#kernel/context'
import { Id } from '#kernel/contract'
import { openField } from '#kernel/crypto'
import { handOver } from '#kernel/gateway'
import { CODE_LIFE_MS } from '#kernel/guess'
import { loadMessages } from '#kernel/i18n'
import { job, jobDefinition } from '#kernel/jobs'
import type { SmsGateway, TextMessage } from '#kernel/sms'
import { clearCode, findChallenge } from './challenge.store.ts'
import { sealedCode, sealedSecret } from './challenge.ts'

/** Sends the text message of a challenge. */
export const sendCodeJob = jobDefinition(
  'factor.send-code',
  Type.Object({ governmentId: Id, challengeId: Id }),
  'awaited',
)

const messages = loadMessages([{ namespace: 'factor', folder: `${import.meta.dirname}/messages` }])

/** The message that waits under an id, and where it goes out; nothing where it was sent, or holds no longer. */
async function waiting(ctx: Ctx, id: string): Promise<{ sms: SmsGateway; message: TextMessage } | undefined> {
  const { keyring, sms } = ctx.services
  const row = await findChallenge(ctx, id)
  if (!row?.code || row.expiresAt <= ctx.now) return undefined
  const code = openField(keyring, row.code, sealedCode(id))
  const to = openField(keyring, row.secret, sealedSecret(id))
  const t = (await messages).translator(row.locale as Locale)
  const text = t(`factor:sms.${row.purpose}`, { code, minutes: CODE_LIFE_MS / 60_000 })
  return { sms, message: { id, to, text } }
}

/** Sends a code while it holds, then forgets it. */
export const sendCode = job(sendCodeJob, [], async ({ governmentId, challengeId }, work) => {
  const found = await work(governmentId, (ctx) => waiting(ctx, challengeId))
  if (found) await handOver(found.sms, found.message)
  await work(governmentId, (ctx) => clearCode(ctx, challengeId))
})
