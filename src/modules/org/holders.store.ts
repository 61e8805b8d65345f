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
