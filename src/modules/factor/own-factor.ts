import { type Ctx, staffOf } from '#kernel/context'
import { openField } from '#kernel/crypto'
import { sealedFactor } from './add-factor.ts'
import type { Kind } from './factor.schemas.ts'
import { type FactorRow, listFactors } from './factor.store.ts'
import { demandAccepted, selfOf } from './self.ts'

/**
 * The caller's factors of a kind that his zone accepts; none where he has none.
 * @throws Refusal `factor.not-accepted-here`, `kernel.not-found`
 */
export async function usableFactors(ctx: Ctx, kind: Kind): Promise<FactorRow[]> {
  await selfOf(ctx)
  await demandAccepted(ctx, kind)
  return (await listFactors(ctx, staffOf(ctx).personId)).filter((one) => one.kind === kind)
}

/** The secret of a factor, opened. */
export const secretOf = (ctx: Ctx, { id, secret }: FactorRow): string =>
  openField(ctx.services.keyring, secret, sealedFactor(id))
