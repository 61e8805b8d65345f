import { daysBetween } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { appoint } from './appoint.ts'
import { appointmentsOf } from './appointment.store.ts'
import { authorizeNewPerson } from './create-person.ts'
import { lockOrganisation } from './government.store.ts'
import { lockAppointment } from './held-appointment.ts'
import { appointmentEnded, personLeft, standInTooLong } from './org.errors.ts'
import { seesPerson } from './person.access.ts'
import { insertPeople, lockPerson, type Person } from './person.store.ts'

/** Longest time that somebody stands in, in calendar days: who is needed longer is appointed. */
const MAX_DAYS = 90

/** Somebody put into a position for some days: a colleague, or somebody who is entered now. */
export interface StandIn {
  readonly appointmentId: string
  readonly person: { readonly id: string } | { readonly employeeNo: string; readonly name: string }
  readonly fromDay: string
  /** Last day, included. */
  readonly toDay: string
}

/** Somebody who stands in now. */
export interface PutIn {
  readonly personId: string
  readonly name: string
  readonly appointmentId: string
}

/** Who stands in: entered now, or a colleague whom the caller sees. */
async function standIn(ctx: Ctx, { person }: StandIn, unitId: string): Promise<Pick<Person, 'id' | 'name'>> {
  if (!('id' in person)) {
    await authorizeNewPerson(ctx, person.employeeNo, unitId)
    const id = newId()
    await insertPeople(ctx, [{ id, ...person, state: 'active' }])
    return { id, name: person.name }
  }
  const known = await lockPerson(ctx, person.id)
  if (!seesPerson(ctx, await appointmentsOf(ctx, [known.id]))) throw notFound()
  if (known.state === 'left') throw personLeft()
  return known
}

/**
 * Part 顶岗: gives somebody the position of another for some days: same unit, title and roles, marked as standing in.
 * The roles pass through the caller's hands like in any appointment, so he gives nothing that he could not give.
 * @throws Refusal `org.stand-in-too-long`, `org.appointment-ended`, `org.employee-no-taken`, `org.person-left`, those
 *   of `appoint`, `kernel.not-found`, `kernel.forbidden`
 */
export async function putIn(ctx: Ctx, input: StandIn): Promise<PutIn> {
  const { fromDay, toDay } = input
  if (daysBetween(fromDay, toDay) >= MAX_DAYS) throw standInTooLong({ days: MAX_DAYS })
  await lockOrganisation(ctx)
  const held = await lockAppointment(ctx, input.appointmentId)
  if (held.state === 'ended') throw appointmentEnded()
  const { id: personId, name } = await standIn(ctx, input, held.unitId)
  if (personId === held.personId) throw notFound()
  const { unitId, title } = held
  const roles = held.roles.map((role) => role.code)
  const position = { personId, unitId, title, fromDay, toDay, roles, substitutes: held.id }
  return { personId, name, appointmentId: await appoint(ctx, position) }
}
