import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import type { HeldAppointment } from './appointment.model.ts'
import { tables } from './org.tables.ts'

/** An appointment as it is kept. */
export interface Appointment extends HeldAppointment {
  readonly id: string
  readonly personId: string
  readonly title: string
}

/** A role of an appointment; by whom and when it was given, as far as that is known. */
interface HeldRole {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly givenAt: string | null
  readonly givenBy: string | null
}

/** An appointment with the unit and the roles it goes with. */
export interface FullAppointment extends Appointment {
  readonly unitName: string
  readonly unitPath: string
  readonly roles: readonly HeldRole[]
}

const appointments = (ctx: Ctx) =>
  tables(ctx.tx).selectFrom('org.appointment as a').where('a.governmentId', '=', governmentOf(ctx))

const COLUMNS = [
  ...(['a.id', 'a.personId', 'a.unitId', 'a.title'] as const),
  ...(['a.fromDay', 'a.toDay', 'a.state', 'a.substitutes'] as const),
] as const

/** Appointments of these people, oldest first. */
export async function appointmentsOf(ctx: Ctx, personIds: readonly string[]): Promise<FullAppointment[]> {
  if (personIds.length === 0) return []
  return appointments(ctx)
    .innerJoin('org.unit as u', (join) =>
      join.onRef('u.governmentId', '=', 'a.governmentId').onRef('u.id', '=', 'a.unitId'),
    )
    .select(COLUMNS)
    .select(['u.shortName as unitName', 'u.path as unitPath'])
    .select(
      sql`coalesce((
        select jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'title', r.title, 'givenAt', ar.given_at,
          'givenBy', ar.given_by) order by r.code)
        from org.appointment_role ar
        join org.role r on r.government_id = ar.government_id and r.id = ar.role_id
        where ar.government_id = a.government_id and ar.appointment_id = a.id), '[]')`.as('roles'),
    )
    .where('a.personId', 'in', personIds)
    .orderBy('a.fromDay')
    .orderBy('a.id')
    .$castTo<FullAppointment>()
    .execute()
}

/** Whose appointment this is. @throws Refusal `kernel.not-found` */
export async function personOfAppointment(ctx: Ctx, id: string): Promise<string> {
  const row = await appointments(ctx).select('a.personId').where('a.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return row.personId
}

/** Whose appointments these are, by id. */
export async function personsOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await appointments(ctx)
    .select(['a.id', 'a.personId'])
    .where('a.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.personId]))
}

export async function insertAppointments(ctx: Ctx, rows: readonly Appointment[]): Promise<void> {
  if (rows.length === 0) return
  await tables(ctx.tx)
    .insertInto('org.appointment')
    .values(rows.map((row) => ({ ...row, governmentId: governmentOf(ctx), createdAt: ctx.now })))
    .execute()
}

export async function updateTerm(
  ctx: Ctx,
  id: string,
  set: { toDay: string; state: 'active' | 'ended' },
): Promise<void> {
  await tables(ctx.tx)
    .updateTable('org.appointment')
    .set(set)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Gives an appointment another title. */
export async function updateTitle(ctx: Ctx, id: string, title: string): Promise<void> {
  await tables(ctx.tx)
    .updateTable('org.appointment')
    .set({ title })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/**
 * Gives appointments exactly these roles: pairs of appointment and role. Roles held before and not named are taken
 * away; those that stay keep when and by whom they were given.
 */
export async function replaceRoles(
  ctx: Ctx,
  appointmentIds: readonly string[],
  given: readonly { readonly appointmentId: string; readonly roleId: string }[],
): Promise<void> {
  if (appointmentIds.length === 0) return
  const governmentId = governmentOf(ctx)
  const { actor } = ctx
  const pairs = JSON.stringify(given)
  await sql`delete from org.appointment_role ar
    where ar.government_id = ${governmentId} and ar.appointment_id = any(${[...appointmentIds]}::uuid[])
      and not exists (
        select from jsonb_to_recordset(${pairs}::jsonb) as p("appointmentId" uuid, "roleId" uuid)
        where p."appointmentId" = ar.appointment_id and p."roleId" = ar.role_id)`.execute(ctx.tx)
  if (given.length === 0) return
  const stamp = { givenAt: ctx.now, givenBy: actor.kind === 'staff' ? actor.personId : null }
  await tables(ctx.tx)
    .insertInto('org.appointmentRole')
    .values(given.map((row) => ({ ...row, governmentId, ...stamp })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ids of a person's appointments in force on a day, oldest first, whatever government the transaction stands in. */
export async function appointmentsInForce(
  ctx: Ctx,
  governmentId: string,
  personId: string,
  day: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from org.appointments_in_force(${governmentId}, ${personId}, ${day})`.execute(ctx.tx)
  return rows.map((row) => row.id)
}
