import type { Ctx } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { TracedRefusal } from '#kernel/errors'
import { isOpen } from '#kernel/guess'
import { type CodeRow, countAttempt, lockNewestCode, markUsed } from './code.store.ts'
import { type CodePurpose, type PhonePurpose, placeIndexOf } from './code-place.ts'
import { codeWrong } from './identity.errors.ts'

/** Keyed digest of a code: six digits would be found by trying. */
export const codeDigest = ({ services }: Ctx, id: string, code: string): string =>
  blindIndex(services.keyring, 'node', 'phone-code', `${id}:${code}`)

/** A code that somebody typed. */
export interface TypedCode {
  readonly purpose: CodePurpose
  /** Phone or address it was sent to, in normal form. */
  readonly place: string
  readonly code: string
  /** Field it was typed into, to be named where it is wrong. */
  readonly field?: string
}

const wrongAt = (field: string | undefined) =>
  codeWrong({}, field === undefined ? [] : [{ field, code: 'identity.code-wrong' }])

async function proven(ctx: Ctx, { purpose, place, code, field }: TypedCode): Promise<CodeRow> {
  const newest = await lockNewestCode(ctx, placeIndexOf(ctx, purpose, place), purpose)
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
export async function proveCodes(ctx: Ctx, typed: readonly TypedCode[]): Promise<void> {
  const codes: CodeRow[] = []
  for (const one of typed) codes.push(await proven(ctx, one))
  for (const { id } of codes) await markUsed(ctx, id)
}

/** Uses up the newest code that was sent to a phone for a purpose, as `proveCodes`. */
export const provePhone = (ctx: Ctx, purpose: PhonePurpose, phone: string, code: string): Promise<void> =>
  proveCodes(ctx, [{ purpose, place: phone, code }])
