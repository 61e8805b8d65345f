import { sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import type { Case } from './case.ts'
import { projectionOf } from './projection.ts'

/**
 * Brings the tables of tasks and clocks to what the unsaved acts of a case say, in one statement.
 * @param dueOn nearest due date of the case after these acts; its open tasks are listed by it
 */
export async function writeProjection(ctx: Ctx, found: Case<unknown>, dueOn: string | null): Promise<void> {
  const projection = projectionOf(found)
  if (Object.values(projection).every((changes) => changes.length === 0)) return
  const { governmentId, id, unitId, unitPath } = found
  const given = JSON.stringify(projection)
  await sql`with given as (select ${given}::jsonb as changes),
    settled as (
      update casework.task set due_on = ${dueOn}::date,
        closed_at = case when changes -> 'close' ? key then ${ctx.now}::timestamptz end
      from given
      where government_id = ${governmentId} and case_id = ${id} and closed_at is null
        and (changes -> 'close' ? key or due_on is distinct from ${dueOn}::date)
    ), stopped as (
      update casework.clock k set stopped_on = s.on
      from given, jsonb_to_recordset(changes -> 'stop') as s(name text, "on" date)
      where k.government_id = ${governmentId} and k.case_id = ${id} and k.name = s.name and k.stopped_on is null
    ), opened as (
      insert into casework.task (government_id, id, case_id, key, node, role, unit_id, unit_path, opened_at, closed_at, due_on)
      select ${governmentId}::uuid, t.id, ${id}::uuid, t.key, t.node, t.role, ${unitId}::uuid, ${unitPath}, ${ctx.now}::timestamptz,
        case when t.closed then ${ctx.now}::timestamptz end, ${dueOn}::date
      from given, jsonb_to_recordset(changes -> 'open') as t(id uuid, key text, node text, role text, closed boolean)
    )
    insert into casework.clock (government_id, id, case_id, name, kind, rule, start_on, due_on, provisional, stopped_on)
    select ${governmentId}::uuid, c.id, ${id}::uuid, c.name, c.kind, c.rule, c."startOn", c."dueOn", c.provisional, c."stoppedOn"
    from given, jsonb_to_recordset(changes -> 'start') as c(id uuid, name text, kind text, rule jsonb, "startOn" date,
      "dueOn" date, provisional boolean, "stoppedOn" date)`.execute(ctx.tx)
}
