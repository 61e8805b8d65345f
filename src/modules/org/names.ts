import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf, type Scoped } from '#kernel/context'
import { inForceOn } from './appointment.model.ts'
import { appointmentsOf } from './appointment.store.ts'
import { findNames } from './names.store.ts'
import { findPeople } from './person.store.ts'
import { findUnitByCode, findUnits, getUnit, listUnits, type Unit } from './unit.store.ts'
import type { UnitKind } from './unit-kind.ts'

/** A unit as other modules see it. */
export interface UnitRef {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly path: string
  readonly divisionCode: string | null
  readonly kind: UnitKind
}

const refOf = ({ id, code, name, shortName, path, division, kind }: Unit): UnitRef => ({
  ...{ id, code, name, shortName, path, kind },
  divisionCode: division,
})

/** A unit of this government. @throws Refusal `kernel.not-found` */
export const unitOf = async (ctx: Ctx, id: string): Promise<UnitRef> => refOf(await getUnit(ctx, id))

/** The unit of this government that has a code, if any. */
export async function unitByCode(ctx: Ctx, code: string): Promise<UnitRef | undefined> {
  const unit = await findUnitByCode(ctx, code)
  return unit && refOf(unit)
}

/** Units by id, in no order; unknown ids are left out. */
export const unitsOf = async (ctx: Ctx, ids: readonly string[]): Promise<UnitRef[]> =>
  (await findUnits(ctx, ids)).map(refOf)

/** Every unit of this government that is not closed. */
export const openUnits = async (ctx: Ctx): Promise<UnitRef[]> =>
  (await listUnits(ctx, { kind: 'all' }, { state: 'active' })).map(refOf)

/** Names of people by id; unknown ids are left out. */
export const personNames = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await findPeople(ctx, ids)).map((person) => [person.id, person.name]))

const STAFF = 'staff:'

/** How the person behind an actor reference (`staff:<id>`) is called; empty for whoever is not of the staff. */
export async function actorNames(ctx: Ctx, refs: readonly string[]): Promise<(ref: string | null) => string> {
  const ids = refs.flatMap((ref) => (ref.startsWith(STAFF) ? ref.slice(STAFF.length) : []))
  const names = await personNames(ctx, [...new Set(ids)])
  return (ref) => names.get(ref?.slice(STAFF.length) ?? '') ?? ''
}

/** Names of people and of units by id, in one statement; unknown ids are left out. */
export const namesOf = (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  findNames(ctx, [...new Set(ids)])

/** A member of staff, and the units that answer for him: one record for each appointment that is not ended. */
export interface StaffRef {
  readonly id: string
  readonly employeeNo: string
  readonly name: string
  readonly records: readonly Scoped[]
}

/** A member of staff who has not left, if there is one of this id. */
export async function staffMember(ctx: Ctx, personId: string): Promise<StaffRef | undefined> {
  const [person] = await findPeople(ctx, [personId])
  if (!person || person.state === 'left') return undefined
  const held = (await appointmentsOf(ctx, [personId])).filter((one) => one.state === 'active')
  const governmentId = governmentOf(ctx)
  const records = held.map(({ unitId, unitPath }) => ({ governmentId, unitId, unitPath }))
  return { id: person.id, employeeNo: person.employeeNo, name: person.name, records }
}

/** A position that somebody holds on a day. */
export interface PositionRef {
  readonly appointmentId: string
  readonly unitId: string
  readonly unitName: string
  readonly title: string
  /** 顶岗: he stands in for somebody. */
  readonly standsIn: boolean
}

/** Positions in force today, oldest first. */
export async function positionsOf(ctx: Ctx, personId: string): Promise<PositionRef[]> {
  const today = legalDayOf(ctx.now)
  const held = (await appointmentsOf(ctx, [personId])).filter((one) => inForceOn(one, today))
  return held.map(({ id, unitId, unitName, title, substitutes }) => ({
    ...{ appointmentId: id, unitId, unitName, title },
    standsIn: substitutes !== null,
  }))
}
