import { sql } from 'kysely'
import type { LegalDay } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'

/**
 * People who hold a permission in a unit: by a role of an appointment there that is in force on a day.
 * @returns ids of persons, each once
 */
export async function holdersIn(
  ctx: Ctx,
  unitId: string,
  permission: string,
  day: LegalDay,
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct a.person_id from org.appointment a
    join org.appointment_role ar on ar.government_id = a.government_id and ar.appointment_id = a.id
    join org.role_grant g on g.government_id = ar.government_id and g.role_id = ar.role_id
    where a.government_id = ${governmentOf(ctx)} and a.unit_id = ${unitId} and g.permission = ${permission}
      and a.from_day <= ${day} and (a.to_day is null or a.to_day >= ${day})
    order by a.person_id`.execute(ctx.tx)
  return rows.map(({ personId }) => personId)
}

/**
 * People who hold a permission for the whole government, by a role of an appointment that is in force on a day.
 * @returns ids of persons, each once
 */
export async function holdersInGovernment(ctx: Ctx, permission: string, day: LegalDay): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct a.person_id from org.appointment a
    join org.appointment_role ar on ar.government_id = a.government_id and ar.appointment_id = a.id
    join org.role_grant g on g.government_id = ar.government_id and g.role_id = ar.role_id
    where a.government_id = ${governmentOf(ctx)} and g.permission = ${permission} and g.scope = 'government'
      and a.from_day <= ${day} and (a.to_day is null or a.to_day >= ${day})
    order by a.person_id`.execute(ctx.tx)
  return rows.map(({ personId }) => personId)
}

/** A role in a unit, with the permission that its work needs there. */
export interface Post {
  readonly role: string
  readonly permission: string
  readonly unitId: string
  readonly unitPath: string
}

/**
 * People who can do the work of a role in a unit: an appointment in force on a day has the role, and by some role the
 * permission as far as that unit.
 * @returns ids of persons, each once
 */
export async function takersOf(
  ctx: Ctx,
  { role, permission, unitId, unitPath }: Post,
  day: LegalDay,
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct a.person_id from org.appointment a
    join org.unit u on u.government_id = a.government_id and u.id = a.unit_id
    join org.appointment_role ar on ar.government_id = a.government_id and ar.appointment_id = a.id
    join org.role r on r.government_id = ar.government_id and r.id = ar.role_id and r.code = ${role}
    where a.government_id = ${governmentOf(ctx)} and a.state = 'active'
      and a.from_day <= ${day} and (a.to_day is null or a.to_day >= ${day})
      and exists (select from org.appointment_role own
        join org.role_grant g on g.government_id = own.government_id and g.role_id = own.role_id
        where own.government_id = a.government_id and own.appointment_id = a.id and g.permission = ${permission}
          and (g.scope = 'government' or g.scope = 'unit' and a.unit_id = ${unitId}
            or g.scope = 'subtree' and starts_with(${unitPath}, u.path)))
    order by a.person_id`.execute(ctx.tx)
  return rows.map(({ personId }) => personId)
}

/** A role that somebody has by an appointment, and the unit that it is in. */
export interface HeldSeat {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly role: string
  readonly roleTitle: string
  readonly unitId: string
  readonly unitCode: string
  readonly unitPath: string
  readonly unitName: string
  /** The role gives the permission for the whole government. */
  readonly everywhere: boolean
}

/** Roles that give a permission, with those who have them on a day by an appointment in force, by unit and name. */
export async function seatsWith(ctx: Ctx, permission: string, day: LegalDay): Promise<HeldSeat[]> {
  const { rows } = await sql<HeldSeat>`
    select p.id as person_id, p.name, a.title, r.code as role, r.title as role_title, u.id as unit_id,
      u.code as unit_code, u.path as unit_path, u.short_name as unit_name, bool_or(g.scope = 'government') as everywhere
    from org.appointment a
    join org.person p on p.government_id = a.government_id and p.id = a.person_id and p.state = 'active'
    join org.unit u on u.government_id = a.government_id and u.id = a.unit_id
    join org.appointment_role ar on ar.government_id = a.government_id and ar.appointment_id = a.id
    join org.role r on r.government_id = ar.government_id and r.id = ar.role_id
    join org.role_grant g on g.government_id = r.government_id and g.role_id = r.id
    where a.government_id = ${governmentOf(ctx)} and g.permission = ${permission} and a.state = 'active'
      and a.from_day <= ${day} and (a.to_day is null or a.to_day >= ${day})
    group by p.id, p.name, a.title, r.code, r.title, u.id, u.code, u.path, u.short_name
    order by u.path, p.name, p.id, r.code`.execute(ctx.tx)
  return rows
}
