import type { Ctx } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { TracedRefusal } from '#kernel/errors'
import { isOpen } from '#kernel/guess'
import { phoneIndexOf } from './citizen.store.ts'
import { codeWrong } from './identity.errors.ts'
import { countAttempt, lockNewestCode, markUsed, type PhoneCodeRow } from './phone-code.store.ts'

/** What a code is asked for: `leave` and `move` are the two halves of changing the phone. */
export type CodePurpose = 'register' | 'login' | 'reset' | 'prove' | 'leave' | 'move'

/** Keyed digest of a code: six digits would be found by trying. */
export const codeDigest = ({ services }: Ctx, id: string, code: string): string =>
  blindIndex(services.keyring, 'node', 'phone-code', `${id}:${code}`)

/** A code that somebody typed. */
export interface TypedCode {
  readonly purpose: CodePurpose
  /** Phone it was sent to, in normal form. */
  readonly phone: string
  readonly code: string
  /** Field it was typed into, to be named where it is wrong. */
  readonly field?: string
}

const wrongAt = (field: string | undefined) =>
  codeWrong({}, field === undefined ? [] : [{ field, code: 'identity.code-wrong' }])

async function proven(ctx: Ctx, { purpose, phone, code, field }: TypedCode): Promise<PhoneCodeRow> {
  const newest = await lockNewestCode(ctx, phoneIndexOf(ctx, phone), purpose)
  if (!newest || !isOpen(newest, ctx.now)) throw wrongAt(field)
  if (newest.digest === codeDigest(ctx, newest.id, code)) return newest
  await countAttempt(ctx, newest)
  throw new TracedRefusal(wrongAt(field))
}

/**
 * Uses up the newest codes of their purposes, all or none. Call it before anything is written: a wrong try is
 * counted, and that trace is committed.
 * @throws Refusal `identity.code-wrong`
 */
export async function provePhones(ctx: Ctx, typed: readonly TypedCode[]): Promise<void> {
  const codes: PhoneCodeRow[] = []
  for (const one of typed) codes.push(await proven(ctx, one))
  for (const { id } of codes) await markUsed(ctx, id)
}

/** Uses up the newest code that was sent to a phone for a purpose, as `provePhones`. */
export const provePhone = (ctx: Ctx, purpose: CodePurpose, phone: string, code: string): Promise<void> =>
  provePhones(ctx, [{ purpose, phone, code }])
