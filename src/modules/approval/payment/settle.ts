import type { Ctx } from '#kernel/context'
import { openPause, resumeClock } from '#modules/casework'
import { decidingClocks, legalClock } from '../deciding-clocks.ts'
import type { Permit } from '../permit.ts'

/** Ground under which a rule lets the time of payment not count; the permit law knows none, a rule of a place may. */
export const PAYMENT_GROUND = 'payment'

/** What of an act that settles a fee lets the periods go on, where they stand still for it. */
export function goingOn(ctx: Ctx, found: Permit) {
  const legal = legalClock(found)
  const waits = legal && openPause(legal)?.ground === PAYMENT_GROUND
  return waits ? { clocks: decidingClocks(found).map((named) => resumeClock(ctx, found, named)) } : {}
}
