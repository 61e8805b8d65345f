import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { CODE_WAIT_MS, nextCodeAt } from '#kernel/guess'
import { newDigits } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { countAttempt, listMessageTimes, type Purpose } from './challenge.store.ts'
import { makeChallenge, type OpenChallenge } from './challenge.ts'
import { codesUnavailable, codeTooSoon } from './factor.errors.ts'
import { lockGuard } from './guard.store.ts'
import { sendCodeJob } from './send-code.ts'

/** Keyed digest of a code: six digits would be found by trying. */
const codeDigest = (ctx: Ctx, id: string, code: string): string =>
  blindIndex(ctx.services.keyring, governmentOf(ctx), 'factor-code', `${id}:${code}`)

/** A code that is on its way. */
export interface SentCode {
  readonly challengeId: string
  readonly expiresAt: string
  /** Until another may be asked for. */
  readonly waitSeconds: number
}

/**
 * Makes a code and has it sent to a phone, one a minute and ten a day to one person.
 * @param phone normal form
 * @throws Refusal `factor.codes-unavailable`, `factor.code-too-soon`
 */
export async function sendPhoneCode(ctx: Ctx, phone: string, purpose: Purpose): Promise<SentCode> {
  const { personId } = staffOf(ctx)
  if (ctx.services.sms.absent) throw codesUnavailable()
  await lockGuard(ctx, personId)
  const wait = nextCodeAt(await listMessageTimes(ctx, personId), ctx.now).getTime() - ctx.now.getTime()
  if (wait > 0) throw codeTooSoon({ seconds: Math.ceil(wait / 1000) })
  const code = newDigits(6)
  const message = (id: string) => ({ code, digest: codeDigest(ctx, id, code) })
  const { id, expiresAt } = await makeChallenge(ctx, { kind: 'sms', purpose, secret: phone, message })
  enqueue(ctx, sendCodeJob, { governmentId: governmentOf(ctx), challengeId: id })
  return {
    challengeId: id,
    expiresAt: expiresAt.toISOString(),
    waitSeconds: CODE_WAIT_MS / 1000,
  }
}

/** The challenge, where this is its code and it is open, else null; a wrong one is counted. */
export async function phoneProof(
  ctx: Ctx,
  challenge: OpenChallenge,
  code: string,
): Promise<OpenChallenge | null> {
  const { row, open } = challenge
  if (!open) return null
  if (row.digest === codeDigest(ctx, row.id, code)) return challenge
  await countAttempt(ctx, row)
  return null
}
