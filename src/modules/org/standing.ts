import { legalDayOf } from '#kernel/calendar'
import type { Ctx, Grant } from '#kernel/context'
import { capacityOf } from './delegation.store.ts'
import { positionsOf } from './names.ts'

/** A position that somebody holds today, with what it may do. */
export interface Standing {
  readonly appointmentId: string
  readonly unitId: string
  readonly unitPath: string
  readonly roles: readonly string[]
  readonly grants: readonly Grant[]
}

/** The position of a person that has a role today; undefined where he has none. Part: whoever asks says why he may. */
export async function standingOf(ctx: Ctx, personId: string, role: string): Promise<Standing | undefined> {
  for (const { appointmentId } of await positionsOf(ctx, personId)) {
    const held = await capacityOf(ctx, appointmentId, null, legalDayOf(ctx.now))
    if (!held?.roles.includes(role)) continue
    const { unitId, unitPath, roles, grants } = held
    return { appointmentId, unitId, unitPath, roles, grants }
  }
  return undefined
}
