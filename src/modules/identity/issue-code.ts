import type { Ctx } from '#kernel/context'
import { sealField } from '#kernel/crypto'
import { CODE_LIFE_MS, CODE_WAIT_MS, CODE_WINDOW_MS, nextCodeAt } from '#kernel/guess'
import { newDigits, newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { phoneIndexOf } from './citizen.store.ts'
import { codesUnavailable, codeTooSoon } from './identity.errors.ts'
import { forgetCodes, insertCode, listCodeTimes, lockPhone } from './phone-code.store.ts'
import { type CodePurpose, codeDigest } from './prove-phone.ts'
import { sealedCode, sealedPhone, sendCodeJob } from './send-code.ts'

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

/** Refuses a code to a phone that got one a minute ago, or ten within a day. */
async function demandTurn(ctx: Ctx, phoneIndex: string): Promise<void> {
  await lockPhone(ctx, phoneIndex)
  await forgetCodes(ctx, later(ctx.now, -CODE_WINDOW_MS))
  const wait = nextCodeAt(await listCodeTimes(ctx, phoneIndex), ctx.now).getTime() - ctx.now.getTime()
  if (wait > 0) throw codeTooSoon({ seconds: Math.ceil(wait / 1000) })
}

/** Until when a code holds, and from when another one may be asked for. */
export interface CodeTimes {
  readonly expiresAt: string
  readonly nextAt: string
}

/**
 * Part: makes a code for a phone and has it sent.
 * @param phone normal form
 * @param wanted false where nothing is sent, so that nobody learns who has an account
 * @throws Refusal `identity.codes-unavailable`, `identity.code-too-soon`
 */
export async function sendPhoneCode(
  ctx: Ctx,
  purpose: CodePurpose,
  phone: string,
  wanted = true,
): Promise<CodeTimes> {
  const { keyring, sms } = ctx.services
  if (sms.absent) throw codesUnavailable()
  const phoneIndex = phoneIndexOf(ctx, phone)
  await demandTurn(ctx, phoneIndex)
  const id = newId()
  const code = newDigits(6)
  const expiresAt = later(ctx.now, CODE_LIFE_MS)
  await insertCode(ctx, {
    ...{ id, purpose, phoneIndex, expiresAt, locale: ctx.locale },
    digest: codeDigest(ctx, id, code),
    phone: sealField(keyring, phone, sealedPhone(id)),
    code: sealField(keyring, code, sealedCode(id)),
  })
  if (wanted) enqueue(ctx, sendCodeJob, { codeId: id })
  return { expiresAt: expiresAt.toISOString(), nextAt: later(ctx.now, CODE_WAIT_MS).toISOString() }
}

/** How long a code that was handed over in person holds. */
const HANDED_LIFE_MS = 30 * 60_000

/** A code that is told in person instead of being sent. */
export interface HandedCode {
  readonly code: string
  readonly expiresAt: string
}

/**
 * Part: makes a code that stands for one sent to this phone, to be told to its owner in person; whoever calls it has
 * made sure who he is.
 * @param phone normal form
 * @throws Refusal `identity.code-too-soon`
 */
export async function handOutCode(ctx: Ctx, purpose: CodePurpose, phone: string): Promise<HandedCode> {
  const phoneIndex = phoneIndexOf(ctx, phone)
  await demandTurn(ctx, phoneIndex)
  const id = newId()
  const code = newDigits(6)
  const expiresAt = later(ctx.now, HANDED_LIFE_MS)
  await insertCode(ctx, {
    ...{ id, purpose, phoneIndex, expiresAt, locale: ctx.locale, phone: null, code: null },
    digest: codeDigest(ctx, id, code),
  })
  return { code, expiresAt: expiresAt.toISOString() }
}
