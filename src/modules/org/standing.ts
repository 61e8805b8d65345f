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

async function standingWhere(
  ctx: Ctx,
  personId: string,
  fits: (held: Standing) => boolean,
): Promise<Standing | undefined> {
  for (const { appointmentId } of await positionsOf(ctx, personId)) {
    const held = await capacityOf(ctx, appointmentId, null, legalDayOf(ctx.now))
    if (!held) continue
    const { unitId, unitPath, roles, grants } = held
    const standing = { appointmentId, unitId, unitPath, roles, grants }
    if (fits(standing)) return standing
  }
  return undefined
}

/** The position of a person that has a role today; undefined where he has none. Part: whoever asks says why he may. */
export const standingOf = (ctx: Ctx, personId: string, role: string): Promise<Standing | undefined> =>
  standingWhere(ctx, personId, ({ roles }) => roles.includes(role))

/** The position of a person that gives him a permission today; undefined where none does. Part: whoever asks says why he may. */
export const standingWith = (ctx: Ctx, personId: string, permission: string): Promise<Standing | undefined> =>
  standingWhere(ctx, personId, ({ grants }) => grants.some((grant) => grant.permission === permission))
