import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { Case } from './case.ts'
import { projectionOf } from './projection.ts'

/** When a task is due: as its unit is by clocks of its own, else as the whole case. */
const due = sql`case when s."dueIn" ? t.unit_id::text then (s."dueIn" ->> t.unit_id::text)::date else s."dueOn" end`

/**
 * Brings the tables of tasks, clocks and pending clock events to what the unsaved acts of cases say, in one statement.
 * A clock event that has happened stays as it is.
 */
export async function writeProjection(ctx: Ctx, cases: readonly Case<unknown>[]): Promise<void> {
  const projection = projectionOf(cases)
  if (Object.values(projection).every((changes) => changes.length === 0)) return
  const governmentId = governmentOf(ctx)
  const given = JSON.stringify(projection)
  await sql`with given as (select ${given}::jsonb as changes),
    settled as (
      update casework.task t set due_on = case when not s.close ? t.key then ${due} end,
        closed_at = case when s.close ? t.key then ${ctx.now}::timestamptz end
      from given, jsonb_to_recordset(changes -> 'settle') as s("case" uuid, "dueOn" date, "dueIn" jsonb, close jsonb)
      where t.government_id = ${governmentId} and t.case_id = s."case" and t.closed_at is null
        and (s.close ? t.key or t.due_on is distinct from ${due})
    ), read as (
      update casework.reading r set read_at = ${ctx.now}::timestamptz
      from given, jsonb_to_recordset(changes -> 'read') as d("case" uuid, key text)
      where r.government_id = ${governmentId} and r.case_id = d."case" and r.key = d.key
    ), handed as (
      insert into casework.reading (government_id, case_id, key, node, person, opened_at, read_at)
      select ${governmentId}::uuid, h."case", h.key, h.node, h.person, ${ctx.now}::timestamptz,
        case when h.read then ${ctx.now}::timestamptz end
      from given, jsonb_to_recordset(changes -> 'reading') as h("case" uuid, key text, node text, person uuid, read boolean)
    ), changed as (
      update casework.clock k set rule = c.rule, due_on = c."dueOn", provisional = c.provisional,
        stopped_on = c."stoppedOn", passed = c.passed
      from given, jsonb_to_recordset(changes -> 'change') as c("case" uuid, at smallint, rule jsonb, "dueOn" date,
        provisional boolean, "stoppedOn" date, passed boolean)
      where k.government_id = ${governmentId} and k.case_id = c."case" and k.at = c.at
    ), forgotten as (
      delete from casework.clock_event e
      using given, jsonb_to_recordset(changes -> 'forget') as f("case" uuid, at smallint)
      where e.government_id = ${governmentId} and e.case_id = f."case" and e.at = f.at and e.done_at is null
    ), awaited as (
      insert into casework.clock_event (government_id, case_id, at, fire_at, try_at)
      select ${governmentId}::uuid, w."case", w.at, w."fireAt", w."fireAt"
      from given, jsonb_to_recordset(changes -> 'await') as w("case" uuid, at smallint, "fireAt" timestamptz)
      on conflict (government_id, case_id, at) do update
        set fire_at = excluded.fire_at, try_at = excluded.try_at, attempts = 0, last_error = null, done_at = null
    ), opened as (
      insert into casework.task (government_id, id, case_id, key, node, role, unit_id, unit_path, opened_at, closed_at, due_on)
      select ${governmentId}::uuid, t.id, t."case", t.key, t.node, t.role, t."unitId", t."unitPath", ${ctx.now}::timestamptz,
        case when t.closed then ${ctx.now}::timestamptz end, case when not t.closed then t."dueOn" end
      from given, jsonb_to_recordset(changes -> 'open') as t("case" uuid, id uuid, key text, node text, role text,
        "unitId" uuid, "unitPath" text, closed boolean, "dueOn" date)
    )
    insert into casework.clock (government_id, id, case_id, at, name, kind, unit_id, rule, start_on, due_on, provisional,
      stopped_on, passed)
    select ${governmentId}::uuid, c.id, c."case", c.at, c.name, c.kind, c.unit, c.rule, c."startOn", c."dueOn",
      c.provisional, c."stoppedOn", c.passed
    from given, jsonb_to_recordset(changes -> 'start') as c("case" uuid, at smallint, id uuid, name text, kind text,
      unit uuid, rule jsonb, "startOn" date, "dueOn" date, provisional boolean, "stoppedOn" date, passed boolean)`.execute(
    ctx.tx,
  )
}
