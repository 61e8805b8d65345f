import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { type Act, type ActJson, actOfJson, actsAsJson, type JsonObject } from '#kernel/ledger'
import type { StoredRecord } from '#kernel/rebuild'
import { flowsOf } from './case-flow.ts'
import type { ActBody, Flows } from './casework.model.ts'
import type { DerivedRows, RowsBy } from './derived.model.ts'

/** The searchable text of a case, and whether its index fits it. */
export interface StoredText {
  readonly content: string
  readonly indexed: boolean
}

/** A case as its tables hold it, with its acts, all of one instant. */
export interface StoredCase extends StoredRecord {
  readonly kind: string
  /** The flow that it is pinned to. */
  readonly flows: Flows
  readonly rows: DerivedRows
  readonly subject: string
  /** Its searchable text; null where it has none. */
  readonly text: StoredText | null
}

const iso = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const caseRow = sql`jsonb_build_object('kind', c.kind, 'number', c.number, 'channel', c.channel, 'owner', c.owner,
  'unitId', c.unit_id, 'unitPath', c.unit_path, 'pinned', c.pinned, 'state', c.state, 'status', c.status,
  'dueOn', c.due_on, 'openedAt', ${iso('c.opened_at')}, 'closedAt', ${iso('c.closed_at')}, 'actN', c.act_n,
  'actHash', c.act_hash)`

const taskRows = sql`(select coalesce(jsonb_object_agg(t.key, jsonb_build_object('node', t.node, 'role', t.role,
    'unitId', t.unit_id, 'unitPath', t.unit_path, 'openedAt', ${iso('t.opened_at')}, 'claimedBy', t.claimed_by,
    'claimedAt', ${iso('t.claimed_at')}, 'closedAt', ${iso('t.closed_at')}, 'dueOn', t.due_on)), '{}')
  from casework.task t where t.government_id = c.government_id and t.case_id = c.id)`

const clockRows = sql`(select coalesce(jsonb_object_agg(k.at, jsonb_build_object('name', k.name, 'kind', k.kind,
    'unitId', k.unit_id, 'rule', k.rule, 'startOn', k.start_on, 'dueOn', k.due_on, 'provisional', k.provisional,
    'stoppedOn', k.stopped_on, 'passed', k.passed)), '{}')
  from casework.clock k where k.government_id = c.government_id and k.case_id = c.id)`

const eventRows = sql`(select coalesce(jsonb_object_agg(e.at, jsonb_build_object('fireAt', ${iso('e.fire_at')})), '{}')
  from casework.clock_event e where e.government_id = c.government_id and e.case_id = c.id and e.done_at is null)`

const readingRows = sql`(select coalesce(jsonb_object_agg(r.key, jsonb_build_object('node', r.node, 'person', r.person,
    'openedAt', ${iso('r.opened_at')}, 'readAt', ${iso('r.read_at')})), '{}')
  from casework.reading r where r.government_id = c.government_id and r.case_id = c.id)`

const text = sql`(select jsonb_build_object('content', x.content, 'indexed', x.grams = casework.grams(x.content))
  from casework.case_text x where x.government_id = c.government_id and x.case_id = c.id)`

interface Row {
  readonly id: string
  readonly kind: string
  /** Its number. */
  readonly record: string
  readonly acts: readonly ActJson[]
  readonly held: JsonObject
  readonly tasks: RowsBy
  readonly clocks: RowsBy
  readonly events: RowsBy
  readonly readings: RowsBy
  readonly subject: string
  readonly text: StoredText | null
}

/** The kind as the first act says it, whatever the row does. */
const kindOfActs = ([first]: readonly Act[]): string | undefined =>
  (first?.body as unknown as ActBody | undefined)?.opening?.kind

async function storedOf(ctx: Ctx, row: Row): Promise<StoredCase> {
  const { acts: given, held, tasks, clocks, events, readings, ...rest } = row
  const acts = given.map(actOfJson)
  return {
    ...rest,
    acts,
    flows: await flowsOf(ctx, kindOfActs(acts) ?? row.kind, governmentOf(ctx), acts[0]?.pinned.flow ?? ''),
    rows: { case: held, task: tasks, clock: clocks, event: events, reading: readings },
  }
}

const withActs = sql`select c.id, c.kind, c.number as record, c.subject, ${actsAsJson(sql`c.government_id`, sql`c.id::text`)} as acts,
  ${caseRow} as held, ${taskRows} as tasks, ${clockRows} as clocks, ${eventRows} as events,
  ${readingRows} as readings, ${text} as text
  from casework."case" c`

/** Cases in the order of their ids, each with its acts as they are at the same instant. */
export async function readDerivedCases(ctx: Ctx, after: string | null, limit: number): Promise<StoredCase[]> {
  const behind = after === null ? sql`` : sql`and c.id > ${after}`
  const { rows } = await sql<Row>`${withActs} where c.government_id = ${governmentOf(ctx)} ${behind}
    order by c.id limit ${limit}`.execute(ctx.tx)
  return Promise.all(rows.map((row) => storedOf(ctx, row)))
}

/** A case with its acts, locked against everybody else until the transaction ends. */
export async function lockDerivedCase(ctx: Ctx, id: string): Promise<StoredCase | undefined> {
  const government = governmentOf(ctx)
  await sql`select from casework."case" where government_id = ${government} and id = ${id} for update`.execute(
    ctx.tx,
  )
  const { rows } = await sql<Row>`${withActs} where c.government_id = ${government} and c.id = ${id}`.execute(
    ctx.tx,
  )
  const [row] = rows
  return row && storedOf(ctx, row)
}

const listed = (rows: RowsBy, name: string) =>
  JSON.stringify(Object.entries(rows).map(([key, row]) => ({ [name]: key, id: newId(), ...row })))

/** Writes into the row of a case what its acts say; columns that no act holds stay. */
async function writeCaseRow(ctx: Ctx, id: string, row: JsonObject): Promise<void> {
  await sql`update casework."case" c set kind = r.kind, number = r.number, channel = r.channel, owner = r.owner,
      unit_id = r."unitId", unit_path = r."unitPath", pinned = r.pinned, state = r.state, status = r.status,
      due_on = r."dueOn", opened_at = r."openedAt", closed_at = r."closedAt", act_n = r."actN", act_hash = r."actHash"
    from jsonb_to_record(${JSON.stringify(row)}::jsonb) as r(kind text, number text, channel text, owner uuid,
      "unitId" uuid, "unitPath" text, pinned jsonb, state jsonb, status text, "dueOn" date, "openedAt" timestamptz,
      "closedAt" timestamptz, "actN" int, "actHash" text)
    where c.government_id = ${governmentOf(ctx)} and c.id = ${id}`.execute(ctx.tx)
}

async function writeTasks(ctx: Ctx, caseId: string, rows: RowsBy): Promise<void> {
  await sql`with given as (select * from jsonb_to_recordset(${listed(rows, 'key')}::jsonb) as t(id uuid, key text,
      node text, role text, "unitId" uuid, "unitPath" text, "openedAt" timestamptz, "claimedBy" uuid,
      "claimedAt" timestamptz, "closedAt" timestamptz, "dueOn" date)),
    gone as (delete from casework.task where government_id = ${governmentOf(ctx)} and case_id = ${caseId}
      and key not in (select key from given))
    insert into casework.task (government_id, id, case_id, key, node, role, unit_id, unit_path, opened_at, claimed_by,
      claimed_at, closed_at, due_on)
    select ${governmentOf(ctx)}::uuid, t.id, ${caseId}::uuid, t.key, t.node, t.role, t."unitId", t."unitPath",
      t."openedAt", t."claimedBy", t."claimedAt", t."closedAt", t."dueOn" from given t
    on conflict (government_id, case_id, key) do update set node = excluded.node, role = excluded.role,
      unit_id = excluded.unit_id, unit_path = excluded.unit_path, opened_at = excluded.opened_at,
      claimed_by = excluded.claimed_by, claimed_at = excluded.claimed_at, closed_at = excluded.closed_at,
      due_on = excluded.due_on`.execute(ctx.tx)
}

async function writeClocks(ctx: Ctx, caseId: string, rows: RowsBy): Promise<void> {
  await sql`with given as (select * from jsonb_to_recordset(${listed(rows, 'at')}::jsonb) as k(id uuid, at smallint,
      name text, kind text, "unitId" uuid, rule jsonb, "startOn" date, "dueOn" date, provisional boolean,
      "stoppedOn" date, passed boolean)),
    gone as (delete from casework.clock where government_id = ${governmentOf(ctx)} and case_id = ${caseId}
      and at not in (select at from given))
    insert into casework.clock (government_id, id, case_id, at, name, kind, unit_id, rule, start_on, due_on,
      provisional, stopped_on, passed)
    select ${governmentOf(ctx)}::uuid, k.id, ${caseId}::uuid, k.at, k.name, k.kind, k."unitId", k.rule, k."startOn",
      k."dueOn", k.provisional, k."stoppedOn", k.passed from given k
    on conflict (government_id, case_id, at) do update set name = excluded.name, kind = excluded.kind,
      unit_id = excluded.unit_id, rule = excluded.rule, start_on = excluded.start_on, due_on = excluded.due_on,
      provisional = excluded.provisional, stopped_on = excluded.stopped_on, passed = excluded.passed`.execute(
    ctx.tx,
  )
}

/** Only what is still to happen is written; what has happened stays as it is. */
async function writeEvents(ctx: Ctx, caseId: string, rows: RowsBy): Promise<void> {
  await sql`with given as (select * from jsonb_to_recordset(${listed(rows, 'at')}::jsonb) as e(at smallint,
      "fireAt" timestamptz)),
    gone as (delete from casework.clock_event where government_id = ${governmentOf(ctx)} and case_id = ${caseId}
      and done_at is null and at not in (select at from given))
    insert into casework.clock_event (government_id, case_id, at, fire_at, try_at)
    select ${governmentOf(ctx)}::uuid, ${caseId}::uuid, e.at, e."fireAt", e."fireAt" from given e
    on conflict (government_id, case_id, at) do update set fire_at = excluded.fire_at, try_at = excluded.try_at,
      attempts = 0, last_error = null, done_at = null
      where clock_event.fire_at <> excluded.fire_at or clock_event.done_at is not null`.execute(ctx.tx)
}

async function writeReadings(ctx: Ctx, caseId: string, rows: RowsBy): Promise<void> {
  await sql`with given as (select * from jsonb_to_recordset(${listed(rows, 'key')}::jsonb) as r(key text, node text,
      person uuid, "openedAt" timestamptz, "readAt" timestamptz)),
    gone as (delete from casework.reading where government_id = ${governmentOf(ctx)} and case_id = ${caseId}
      and key not in (select key from given))
    insert into casework.reading (government_id, case_id, key, node, person, opened_at, read_at)
    select ${governmentOf(ctx)}::uuid, ${caseId}::uuid, r.key, r.node, r.person, r."openedAt", r."readAt" from given r
    on conflict (government_id, case_id, key) do update set node = excluded.node, person = excluded.person,
      opened_at = excluded.opened_at, read_at = excluded.read_at`.execute(ctx.tx)
}

/** Writes the searchable text of a case anew. */
export async function writeText(ctx: Ctx, caseId: string, content: string): Promise<void> {
  await sql`insert into casework.case_text (government_id, case_id, content, grams)
    values (${governmentOf(ctx)}, ${caseId}, ${content}, casework.grams(${content}))
    on conflict (government_id, case_id) do update set content = excluded.content, grams = excluded.grams`.execute(
    ctx.tx,
  )
}

/**
 * Brings the rows of a locked case to what its acts say.
 * @param unit columns of the unit for tasks of which no act says whose they are
 */
export async function writeDerivedCase(ctx: Ctx, stored: StoredCase, computed: DerivedRows): Promise<void> {
  const { id, rows } = stored
  const row = { ...rows.case, ...computed.case }
  const { unitId = null, unitPath = null } = row
  const tasks = Object.entries(computed.task).map(([key, task]) => {
    const before = rows.task[key] ?? {}
    return [key, { unitId, unitPath, ...before, ...task }] as const
  })
  await writeCaseRow(ctx, id, row)
  await writeTasks(ctx, id, Object.fromEntries(tasks))
  await writeClocks(ctx, id, computed.clock)
  await writeEvents(ctx, id, computed.event)
  await writeReadings(ctx, id, computed.reading)
}
