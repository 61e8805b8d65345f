import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import type { TableRow } from '#kernel/table'
import { inForceOn } from './appointment.model.ts'
import {
  appointmentsOf,
  type FullAppointment,
  insertAppointments,
  replaceRoles,
  updateTitle,
} from './appointment.store.ts'
import { lockOrganisation } from './government.store.ts'
import { appointmentChanged } from './org.events.ts'
import { checkPeopleRows, codesByWord, employeeNosOf, type PersonRow } from './people-import.model.ts'
import { findByEmployeeNo, insertPeople, type Person } from './person.store.ts'
import { listRoles } from './role.store.ts'
import type { ImportReport } from './row-check.ts'
import { listUnits } from './unit.store.ts'

/** A row with the ids that stand behind its numbers and codes. */
interface Placed {
  readonly row: PersonRow
  readonly personId: string
  readonly unitId: string
  readonly roleIds: readonly string[]
  /** The appointment in force that the row describes, if there is one. */
  readonly held: FullAppointment | undefined
}

const differs = ({ row, roleIds, held }: Placed): boolean =>
  held !== undefined &&
  (held.title !== row.title ||
    held.roles.length !== roleIds.length ||
    held.roles.some((role) => !roleIds.includes(role.id)))

async function give(ctx: Ctx, places: readonly Placed[], today: string): Promise<void> {
  const given = places.map((place) => ({ ...place, id: newId() }))
  await insertAppointments(
    ctx,
    given.map(({ id, personId, unitId, row }) => {
      const position = { id, personId, unitId, title: row.title }
      return { ...position, fromDay: today, toDay: null, state: 'active' as const, substitutes: null }
    }),
  )
  const roles = given.flatMap(({ id, roleIds }) => roleIds.map((roleId) => ({ appointmentId: id, roleId })))
  await replaceRoles(
    ctx,
    given.map(({ id }) => id),
    roles,
  )
  for (const { id, personId, unitId } of given) {
    emit(ctx, appointmentChanged, id, { appointmentId: id, personId, unitId, change: 'given' })
  }
}

async function change(ctx: Ctx, { held, row, roleIds, personId, unitId }: Placed): Promise<void> {
  if (!held) return
  await updateTitle(ctx, held.id, row.title)
  await replaceRoles(
    ctx,
    [held.id],
    roleIds.map((roleId) => ({ appointmentId: held.id, roleId })),
  )
  emit(ctx, appointmentChanged, held.id, { appointmentId: held.id, personId, unitId, change: 'roles' })
}

/** What the rows taken so far have said, where a table is taken in several parts. */
export interface PeopleBefore {
  readonly seen: Set<string>
  /** Employee number → name. */
  readonly names: Map<string, string>
}

/** What was taken, and whom the rows are about. */
export interface PeopleReport extends ImportReport {
  readonly people: readonly {
    readonly line: number
    readonly employeeNo: string
    readonly personId: string
  }[]
}

/**
 * Takes people and their appointments from the rows of a table; each appointment begins today. Rows that do not fit are left
 * out and reported.
 */
export async function takePeople(
  ctx: Ctx,
  rows: readonly TableRow[],
  dryRun: boolean,
  before: PeopleBefore = { seen: new Set(), names: new Map() },
): Promise<PeopleReport> {
  await lockOrganisation(ctx)
  const allUnits = await listUnits(ctx, { kind: 'all' }, { state: 'active' })
  const units = new Map(allUnits.map((u) => [u.code, u.id]))
  const allRoles = await listRoles(ctx)
  const roles = new Map(allRoles.map((role) => [role.code, role.id]))
  const known = await findByEmployeeNo(ctx, employeeNosOf(rows))
  const { taken, refused } = checkPeopleRows(rows, {
    units: new Set(units.keys()),
    roles: new Set(roles.keys()),
    words: {
      units: codesByWord(allUnits.map(({ code, name, shortName }) => ({ code, names: [name, shortName] }))),
      roles: codesByWord(allRoles.map(({ code, title }) => ({ code, names: [title] }))),
    },
    seen: before.seen,
    people: new Map([...before.names, ...known.map((person) => [person.employeeNo, person.name] as const)]),
  })
  for (const { employeeNo, name } of taken) before.names.set(employeeNo, name)
  const personIds = new Map(known.map((person) => [person.employeeNo, person.id]))
  const fresh = freshPeople(taken, personIds)
  const today = legalDayOf(ctx.now)
  const held = (
    await appointmentsOf(
      ctx,
      known.map((person) => person.id),
    )
  ).filter((one) => one.substitutes === null && inForceOn(one, today))
  const placed = taken.map((row): Placed => {
    const [personId, unitId] = [personIds.get(row.employeeNo) ?? '', units.get(row.unitCode) ?? '']
    return {
      ...{ row, personId, unitId },
      roleIds: row.roleCodes.flatMap((code) => roles.get(code) ?? []),
      held: held.find((one) => one.personId === personId && one.unitId === unitId),
    }
  })
  const created = placed.filter((place) => place.held === undefined)
  const updated = placed.filter(differs)
  if (!dryRun) {
    await insertPeople(ctx, fresh)
    await give(ctx, created, today)
    for (const place of updated) await change(ctx, place)
  }
  const unchanged = taken.length - created.length - updated.length
  return {
    ...{ dryRun, created: created.length, updated: updated.length, unchanged, refused },
    people: placed.map(({ row, personId }) => ({ line: row.line, employeeNo: row.employeeNo, personId })),
  }
}

/** People of the rows who are not there yet; their new ids are noted. */
function freshPeople(rows: readonly PersonRow[], ids: Map<string, string>): Person[] {
  const fresh: Person[] = []
  for (const { employeeNo, name } of rows) {
    if (ids.has(employeeNo)) continue
    const id = newId()
    ids.set(employeeNo, id)
    fresh.push({ id, employeeNo, name, state: 'active' })
  }
  return fresh
}
