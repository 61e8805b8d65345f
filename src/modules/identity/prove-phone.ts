import type { Ctx } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { TracedRefusal } from '#kernel/errors'
import { isOpen } from '#kernel/guess'
import { phoneIndexOf } from './citizen.store.ts'
import { codeWrong } from './identity.errors.ts'
import { countAttempt, lockNewestCode, markUsed } from './phone-code.store.ts'

/** What a code is asked for. */
export type CodePurpose = 'register' | 'login'

/** Keyed digest of a code: six digits would be found by trying. */
export const codeDigest = ({ services }: Ctx, id: string, code: string): string =>
  blindIndex(services.keyring, 'node', 'phone-code', `${id}:${code}`)

/**
 * Uses up the newest code that was sent to a phone for a purpose. Call it before anything is written: a wrong try is
 * counted, and that trace is committed.
 * @param phone normal form
 * @throws Refusal `identity.code-wrong`
 */
export async function provePhone(ctx: Ctx, purpose: CodePurpose, phone: string, code: string): Promise<void> {
  const newest = await lockNewestCode(ctx, phoneIndexOf(ctx, phone), purpose)
  if (!newest || !isOpen(newest, ctx.now)) throw codeWrong()
  if (newest.digest !== codeDigest(ctx, newest.id, code)) {
    await countAttempt(ctx, newest)
    throw new TracedRefusal(codeWrong())
  }
  await markUsed(ctx, newest.id)
}
