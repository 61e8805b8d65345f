import type { Ctx } from '#kernel/context'
import { licenceOfCase } from '#modules/licence'
import type { Permit } from './permit.ts'

/**
 * The licence of a granted case as its pages show it; null where it has none. Part: the use case authorizes on the case.
 * @param at instant that is asked about: now, or one that has gone by
 */
export async function shownLicence(ctx: Ctx, { id, state }: Permit, at: Date = ctx.now) {
  if (state.business.status !== 'granted') return null
  const found = await licenceOfCase(ctx, id, at)
  if (!found) return null
  const { supersededBy: _successor, ...licence } = found
  return licence
}
