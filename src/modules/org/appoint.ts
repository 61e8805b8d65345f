import { authorize, type Ctx, type Scope, scopesOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { checkAppointment } from './appointment.model.ts'
import { appointmentsOf, insertAppointments, replaceRoles } from './appointment.store.ts'
import { actingForAnother, ownPower, unknownRole } from './org.errors.ts'
import { checkGiving } from './role.model.ts'
import { listRoles, type Role } from './role.store.ts'
import { tellAppointment } from './tell-appointment.ts'
import { checkParent } from './unit.model.ts'
import { lockUnit } from './unit.store.ts'
import { scopedUnit } from './unit.view.ts'

/** An appointment to be given. */
interface NewAppointment {
  readonly personId: string
  readonly unitId: string
  readonly title: string
  readonly fromDay: string
  readonly toDay?: string | null
  /** Codes. */
  readonly roles: readonly string[]
  /** 顶岗: the appointment whose holder is stood in for. */
  readonly substitutes?: string
}

/** How far the caller may appoint. */
export const appointingScopes = (ctx: Ctx): readonly Scope[] => {
  if (ctx.actor.kind === 'system') return ['government']
  return ctx.actor.kind === 'staff' ? scopesOf(ctx.actor, 'org.appointment.manage') : []
}

/** Roles of these codes. @throws Refusal `org.unknown-role` */
export async function rolesByCode(ctx: Ctx, codes: readonly string[]): Promise<Role[]> {
  const all = await listRoles(ctx)
  return [...new Set(codes)].map((code) => {
    const role = all.find((one) => one.code === code)
    if (!role) throw unknownRole({ role: code })
    return role
  })
}

/**
 * Nobody gives himself power, and nobody gives any while acting for another.
 * @throws Refusal `org.own-power`, `org.acting-for-another`
 */
export function checkOther({ actor }: Ctx, personId: string): void {
  if (actor.kind !== 'staff') return
  if (actor.personId === personId) throw ownPower()
  if (actor.onBehalfOf) throw actingForAnother()
}

/**
 * Gives a locked person an appointment in a unit that the caller manages.
 * @throws Refusal `org.unit-closed`, `org.appointment-overlap`, `org.appointment-days`, `org.role-reach`,
 *   `org.unknown-role`, `org.own-power`, `org.acting-for-another`
 */
export async function appoint(ctx: Ctx, input: NewAppointment): Promise<string> {
  checkOther(ctx, input.personId)
  const unit = await lockUnit(ctx, input.unitId)
  authorize(ctx.actor, 'org.appointment.manage', scopedUnit(ctx, unit), 'org.unit.read')
  checkParent(unit)
  const term = { fromDay: input.fromDay, toDay: input.toDay ?? null }
  const { personId, title, substitutes = null } = input
  checkAppointment(await appointmentsOf(ctx, [personId]), { unitId: unit.id, substitutes, ...term })
  const roles = await rolesByCode(ctx, input.roles)
  checkGiving(
    appointingScopes(ctx),
    roles.flatMap((role) => role.grants),
  )
  const id = newId()
  await insertAppointments(ctx, [
    { id, personId, unitId: unit.id, title, ...term, state: 'active', substitutes },
  ])
  await replaceRoles(
    ctx,
    [id],
    roles.map((role) => ({ appointmentId: id, roleId: role.id })),
  )
  await tellAppointment(ctx, { id, personId, unitId: unit.id }, 'given')
  return id
}
