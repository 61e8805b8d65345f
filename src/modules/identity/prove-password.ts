import type { Ctx } from '#kernel/context'
import { absentPasswordHash, verifyPassword } from '#kernel/crypto'
import { afterFailure, isLocked, UNLOCKED } from '#kernel/guess'
import { type Account, lockAccount, saveLock } from './account.store.ts'

/**
 * Whether a password opens a locked-for-update account. Takes as long where there is no account, and where it is
 * disabled or locked; those are never opened. A wrong password is counted: throw a `TracedRefusal` after it.
 */
export async function provePassword(
  ctx: Ctx,
  account: Account | undefined,
  password: string,
): Promise<boolean> {
  const right = await verifyPassword(password, account?.passwordHash ?? (await absentPasswordHash))
  if (account?.state !== 'active' || isLocked(account, ctx.now)) return false
  const lock = right ? UNLOCKED : afterFailure(account, ctx.now)
  if (lock.failures !== account.failures || lock.lockedUntil !== account.lockedUntil) {
    await saveLock(ctx, account.id, lock)
  }
  return right
}

/** Part: whether a password opens an account; throw a `TracedRefusal` where it does not. */
export const isPasswordOf = async (ctx: Ctx, accountId: string, password: string): Promise<boolean> =>
  provePassword(ctx, await lockAccount(ctx, accountId), password)
