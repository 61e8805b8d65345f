import { type Ctx, permissionOf } from '#kernel/context'
import { inForceOn } from './appointment.model.ts'
import { appointmentsOf, type FullAppointment } from './appointment.store.ts'
import type { HeldPower } from './delegation.model.ts'
import { listRoles, type Role } from './role.store.ts'

/** The Chinese name of a permission. */
export const titleOf = (permission: string): string => permissionOf(permission)?.title ?? permission

/** What an appointment holds by its roles, role by role. */
export const powersOf = (held: FullAppointment, roles: readonly Role[]): HeldPower[] =>
  held.roles.flatMap(({ id }) =>
    (roles.find((role) => role.id === id)?.grants ?? []).map((grant) => ({ roleId: id, ...grant })),
  )

/** A position whose holder may delegate, with what he holds there. */
export interface DelegablePosition {
  readonly held: FullAppointment
  readonly powers: readonly HeldPower[]
}

/**
 * Positions in force of a person with what he holds there himself. Where he stands in for somebody his power is
 * lent, and is not lent again.
 */
export async function delegablePositions(
  ctx: Ctx,
  personId: string,
  today: string,
): Promise<DelegablePosition[]> {
  const [appointments, roles] = await Promise.all([appointmentsOf(ctx, [personId]), listRoles(ctx)])
  return appointments
    .filter((one) => one.substitutes === null && inForceOn(one, today))
    .map((held) => ({ held, powers: powersOf(held, roles) }))
}
