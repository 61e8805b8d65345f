import type { Ctx } from '#kernel/context'
import { TracedRefusal } from '#kernel/errors'
import { afterFailure, isLocked, UNLOCKED } from '#kernel/guess'
import { proofLocked, proofWrong } from './factor.errors.ts'
import { lockGuard, saveGuard } from './guard.store.ts'

const MS_PER_MINUTE = 60_000

/**
 * Lets a person try once. Wrong tries of all kinds are counted together, and five in a row shut all kinds for fifteen
 * minutes; nothing is compared meanwhile. Call it before anything else is written.
 * @param prove gives what was proven, or null; what it writes on the way stays even where it gives null
 * @throws Refusal `factor.wrong`, `factor.locked`
 */
export async function demandProof<T>(ctx: Ctx, personId: string, prove: () => Promise<T | null>): Promise<T> {
  const guard = await lockGuard(ctx, personId)
  if (isLocked(guard, ctx.now)) {
    const left = (guard.lockedUntil?.getTime() ?? 0) - ctx.now.getTime()
    throw proofLocked({ minutes: Math.ceil(left / MS_PER_MINUTE) })
  }
  const proven = await prove()
  const after = proven === null ? afterFailure(guard, ctx.now) : UNLOCKED
  if (after.failures !== guard.failures || after.lockedUntil !== guard.lockedUntil)
    await saveGuard(ctx, personId, after)
  if (proven === null) throw new TracedRefusal(proofWrong())
  return proven
}
