import type { Ctx } from '#kernel/context'
import { reachOf } from './reach.model.ts'
import { unitIdsWithin } from './unit.store.ts'

/** Ids of the units that the caller reaches with a permission, for the filter of another module's list. Part. */
export async function reachedUnitIds(ctx: Ctx, permission: string): Promise<string[]> {
  const reach = reachOf(ctx.actor, permission)
  return reach.kind === 'unit' ? [reach.unitId] : unitIdsWithin(ctx, reach)
}
