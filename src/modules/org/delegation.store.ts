import { sql } from 'kysely'
import { type Behalf, type Ctx, type Grant, governmentOf } from '#kernel/context'
import type { DelegationRule, Power } from './delegation.model.ts'
import { tables } from './org.tables.ts'

/** One side of a delegation. */
export interface DelegationSide {
  readonly appointmentId: string
  readonly personId: string
  readonly personName: string
  readonly unitId: string
  readonly unitPath: string
  readonly unitName: string
  readonly title: string
}

/** A power that a delegation names. */
export interface NamedPower extends Power {
  readonly roleTitle: string
}

/** A delegation as it is kept, with what it gives on a day. */
export interface Delegation {
  readonly id: string
  readonly giver: DelegationSide
  readonly receiver: DelegationSide
  readonly fromDay: string
  readonly toDay: string
  readonly reason: string
  readonly madeAt: Date
  readonly revokedAt: Date | null
  readonly revokedByName: string | null
  readonly powers: readonly NamedPower[]
  /** What it gives on the day asked for; null where it gives nothing. */
  readonly grants: readonly Grant[] | null
}

/** As what somebody acts: the position, and for whom. */
export interface Capacity {
  readonly personId: string
  readonly unitId: string
  readonly unitPath: string
  readonly roles: readonly string[]
  readonly grants: readonly Grant[]
  readonly behalf: Behalf | null
}

/** The capacity of an appointment, or of a delegation received in it; none where it is not in force on a day. */
export async function capacityOf(
  ctx: Ctx,
  appointmentId: string,
  delegationId: string | null,
  day: string,
): Promise<Capacity | undefined> {
  const { rows } = await sql<Capacity>`
    select * from org.capacity(${governmentOf(ctx)}, ${appointmentId}, ${delegationId}, ${day})`.execute(
    ctx.tx,
  )
  return rows[0]
}

const side = (table: string, column: string) => sql`
  (select jsonb_build_object('appointmentId', a.id, 'personId', p.id, 'personName', p.name, 'unitId', u.id,
      'unitPath', u.path, 'unitName', u.short_name, 'title', a.title)
    from org.appointment a
    join org.person p on p.government_id = a.government_id and p.id = a.person_id
    join org.unit u on u.government_id = a.government_id and u.id = a.unit_id
    where a.government_id = d.government_id and a.id = ${sql.ref(`${table}.${column}`)})`

const select = (ctx: Ctx, day: string, condition: ReturnType<typeof sql>) => sql<Delegation>`
  select d.id, d.from_day, d.to_day, d.reason, d.made_at, d.revoked_at,
    ${side('d', 'appointment_id')} as giver, ${side('d', 'to_appointment_id')} as receiver,
    (select p.name from org.person p where p.government_id = d.government_id and p.id = d.revoked_by)
      as revoked_by_name,
    (select jsonb_agg(jsonb_build_object('roleId', w.role_id, 'roleTitle', r.title, 'permission', w.permission)
        order by r.code, w.permission)
      from org.delegation_power w
      join org.role r on r.government_id = w.government_id and r.id = w.role_id
      where w.government_id = d.government_id and w.delegation_id = d.id) as powers,
    (select c.grants from org.capacity(d.government_id, d.to_appointment_id, d.id, ${day}) c) as grants
  from org.delegation d
  where d.government_id = ${governmentOf(ctx)} and ${condition}
  order by d.from_day desc, d.id desc limit 200`

const ofPerson = (person: string) => sql`exists (
  select from org.appointment a where a.government_id = d.government_id and a.person_id = ${person}
    and a.id in (d.appointment_id, d.to_appointment_id))`

/** Delegations that a person gave or received, newest first; at most 200. */
export async function delegationsOf(ctx: Ctx, personId: string, day: string): Promise<Delegation[]> {
  return (await select(ctx, day, ofPerson(personId)).execute(ctx.tx)).rows
}

/** A delegation. */
export async function findDelegation(ctx: Ctx, id: string, day: string): Promise<Delegation | undefined> {
  return (await select(ctx, day, sql`d.id = ${id}`).execute(ctx.tx)).rows[0]
}

/** First and last day of a delegation. */
export const delegationTerm = (
  ctx: Ctx,
  id: string,
): Promise<{ fromDay: string; toDay: string } | undefined> =>
  tables(ctx.tx)
    .selectFrom('org.delegation')
    .select(['fromDay', 'toDay'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .executeTakeFirst()

/** A delegation to be written. */
export interface DelegationRow {
  readonly id: string
  readonly appointmentId: string
  readonly toAppointmentId: string
  readonly fromDay: string
  readonly toDay: string
  readonly reason: string
  readonly powers: readonly Power[]
}

export async function insertDelegation(ctx: Ctx, { powers, ...row }: DelegationRow): Promise<void> {
  const governmentId = governmentOf(ctx)
  const db = tables(ctx.tx)
  await db
    .insertInto('org.delegation')
    .values({ governmentId, ...row, madeAt: ctx.now })
    .execute()
  await db
    .insertInto('org.delegationPower')
    .values(
      powers.map(({ roleId, permission }) => ({ governmentId, delegationId: row.id, roleId, permission })),
    )
    .execute()
}

/** Revokes delegations that are not revoked yet. */
export async function saveRevoked(ctx: Ctx, ids: readonly string[], revokedBy: string | null): Promise<void> {
  if (ids.length === 0) return
  await tables(ctx.tx)
    .updateTable('org.delegation')
    .set({ revokedAt: ctx.now, revokedBy })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', 'in', [...ids])
    .where('revokedAt', 'is', null)
    .execute()
}

/** The rules of this government about delegating, by permission. */
export const listDelegationRules = (ctx: Ctx): Promise<DelegationRule[]> =>
  tables(ctx.tx)
    .selectFrom('org.delegationRule')
    .select(['permission', 'reach', 'maxDays'])
    .where('governmentId', '=', governmentOf(ctx))
    .orderBy('permission')
    .$castTo<DelegationRule>()
    .execute()

/** Writes rules, new ones and changed ones alike. */
export async function saveDelegationRules(ctx: Ctx, rules: readonly DelegationRule[]): Promise<void> {
  if (rules.length === 0) return
  await tables(ctx.tx)
    .insertInto('org.delegationRule')
    .values(rules.map((rule) => ({ governmentId: governmentOf(ctx), ...rule })))
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'permission']).doUpdateSet((row) => ({
        reach: row.ref('excluded.reach'),
        maxDays: row.ref('excluded.maxDays'),
      })),
    )
    .execute()
}

/** People who hold a position on a day and are not this one, by name; those in these units, or everywhere. At most 50. */
export async function listReceivers(
  ctx: Ctx,
  filter: {
    readonly not: string
    readonly units: readonly string[] | null
    readonly text: string
    readonly day: string
  },
): Promise<DelegationSide[]> {
  const { not, units, text, day } = filter
  const { rows } = await sql<DelegationSide>`
    select a.id as appointment_id, p.id as person_id, p.name as person_name, u.id as unit_id, u.path as unit_path,
      u.short_name as unit_name, a.title
    from org.appointment a
    join org.person p on p.government_id = a.government_id and p.id = a.person_id
    join org.unit u on u.government_id = a.government_id and u.id = a.unit_id
    where a.government_id = ${governmentOf(ctx)} and a.state = 'active' and a.from_day <= ${day}
      and (a.to_day is null or a.to_day >= ${day}) and p.state = 'active' and u.state = 'active'
      and a.substitutes is null and p.id <> ${not} and strpos(p.name, ${text}) > 0
      and (${units === null} or u.id = any(${units ?? []}::uuid[]))
    order by char_length(u.path) desc, p.name, a.id limit 50`.execute(ctx.tx)
  return rows
}
