import type { Ctx } from '#kernel/context'
import { sealField } from '#kernel/crypto'
import { CODE_LIFE_MS, CODE_WAIT_MS, CODE_WINDOW_MS, nextCodeAt } from '#kernel/guess'
import { newDigits, newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { forgetCodes, insertCode, listCodeTimes, lockPlace } from './code.store.ts'
import { type CodePurpose, demandGateway, type PhonePurpose, placeIndexOf } from './code-place.ts'
import { codeTooSoon } from './identity.errors.ts'
import { codeDigest } from './prove-code.ts'
import { sealedCode, sealedPlace, sendCodeJob } from './send-code.ts'

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

/** Refuses a code to a place that got one a minute ago, or ten within a day. */
async function demandTurn(ctx: Ctx, placeIndex: string): Promise<void> {
  await lockPlace(ctx, placeIndex)
  await forgetCodes(ctx, later(ctx.now, -CODE_WINDOW_MS))
  const wait = nextCodeAt(await listCodeTimes(ctx, placeIndex), ctx.now).getTime() - ctx.now.getTime()
  if (wait > 0) throw codeTooSoon({ seconds: Math.ceil(wait / 1000) })
}

/** Until when a code holds, and from when another one may be asked for. */
export interface CodeTimes {
  readonly expiresAt: string
  readonly nextAt: string
}

async function sendCodeTo(
  ctx: Ctx,
  purpose: CodePurpose,
  place: string,
  wanted: boolean,
): Promise<CodeTimes> {
  const { keyring } = ctx.services
  demandGateway(ctx, purpose)
  const placeIndex = placeIndexOf(ctx, purpose, place)
  await demandTurn(ctx, placeIndex)
  const id = newId()
  const code = newDigits(6)
  const expiresAt = later(ctx.now, CODE_LIFE_MS)
  await insertCode(ctx, {
    ...{ id, purpose, placeIndex, expiresAt, locale: ctx.locale },
    digest: codeDigest(ctx, id, code),
    place: sealField(keyring, place, sealedPlace(id)),
    code: sealField(keyring, code, sealedCode(id)),
  })
  if (wanted) enqueue(ctx, sendCodeJob, { codeId: id })
  return { expiresAt: expiresAt.toISOString(), nextAt: later(ctx.now, CODE_WAIT_MS).toISOString() }
}

/**
 * Part: makes a code for a phone and has it sent.
 * @param phone normal form
 * @param wanted false where nothing is sent, so that nobody learns who has an account
 * @throws Refusal `identity.codes-unavailable`, `identity.code-too-soon`
 */
export const sendPhoneCode = (
  ctx: Ctx,
  purpose: PhonePurpose,
  phone: string,
  wanted = true,
): Promise<CodeTimes> => sendCodeTo(ctx, purpose, phone, wanted)

/**
 * Part: makes a code for a mail address and has it sent.
 * @param address normal form
 * @throws Refusal `identity.mail-unavailable`, `identity.code-too-soon`
 */
export const sendMailCode = (ctx: Ctx, address: string): Promise<CodeTimes> =>
  sendCodeTo(ctx, 'mail', address, true)

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
export async function handOutCode(ctx: Ctx, purpose: PhonePurpose, phone: string): Promise<HandedCode> {
  const placeIndex = placeIndexOf(ctx, purpose, phone)
  await demandTurn(ctx, placeIndex)
  const id = newId()
  const code = newDigits(6)
  const expiresAt = later(ctx.now, HANDED_LIFE_MS)
  await insertCode(ctx, {
    ...{ id, purpose, placeIndex, expiresAt, locale: ctx.locale, place: null, code: null },
    digest: codeDigest(ctx, id, code),
  })
  return { code, expiresAt: expiresAt.toISOString() }
}
