import { type RawBuilder, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { unitPathNow, unitsOf } from '#modules/org'
import { type Case, channelOf } from './case.ts'
import { flowOf } from './case-flow.ts'
import { searchable } from './case-text.store.ts'
import type { EngineState } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { placesIn } from './places.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** The module's tables, typed. */
export const tables = (ctx: Ctx) => ctx.tx.withTables<CaseworkTables>()

type CaseRow = Selectable<CaseworkTables['casework.case']>

/** What of a case is computed from its state and stored beside it for lists. */
export interface Derived {
  readonly status: string
  readonly dueOn: string | null
  readonly unconfirmed: boolean
  /** What else it is called; read when it is first stored. */
  readonly alsoCalled: readonly string[]
}

/** Where the unit of a case lies now; a case that only the system reads does without. */
interface PathNow {
  readonly pathNow: string
}

/** Path of the unit of a case as it lies now. @param table the table of cases, as its statement names it */
export const pathNow = (table: string): RawBuilder<string> =>
  unitPathNow(sql.ref(`${table}.government_id`), sql.ref(`${table}.unit_id`))

/** Where other units that tasks of a case lay with lie now; nothing is asked where there are none. */
async function pathsNowOf(
  ctx: Ctx,
  { elsewhere }: EngineState<unknown>,
): Promise<ReadonlyMap<string, string>> {
  const ids = Object.values(elsewhere?.tasks ?? {}).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const units = await unitsOf(ctx, [...new Set(ids)])
  return new Map(units.map(({ id, path }) => [id, path]))
}

/** A case of its row, with the flow that it is pinned to. */
export async function caseOf<S>(ctx: Ctx, row: CaseRow & Partial<PathNow>): Promise<Case<S>> {
  const state = row.state as EngineState<S>
  const facts = factsOf(row)
  const definition = await flowOf(ctx, kindOf(row.kind), row.governmentId, facts.pinned.flow ?? '')
  const places = await placesIn(ctx, definition)
  return {
    ...facts,
    pathNow: row.pathNow ?? facts.unitPath,
    pathsNow: await pathsNowOf(ctx, state),
    definition,
    places,
    state,
    clocksBefore: state.clocks,
  }
}

const factsOf = (row: CaseRow) => ({
  id: row.id,
  governmentId: row.governmentId,
  kind: row.kind,
  number: row.number,
  queryCode: row.queryCode,
  subject: row.subject,
  channel: channelOf(row.channel),
  unitId: row.unitId,
  unitPath: row.unitPath,
  owner: row.owner,
  pinned: row.pinned as Record<string, string>,
  head: { government: row.governmentId, stream: row.id, n: row.actN, hash: row.actHash },
  openedAt: row.openedAt,
  closedAt: row.closedAt,
  acts: [],
  flowEvents: [],
})

/** A block of fifty running numbers for case numbers; gaps are allowed. */
export async function nextNumberBlock(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('casework.case_number_block') as n`.execute(ctx.tx)
  return rows[0]?.n ?? 0
}

export async function insertCase(ctx: Ctx, found: Case<unknown>, derived: Derived): Promise<void> {
  const { pinned, openedAt, ...moved } = { ...found, ...moving(found, derived) }
  await sql`with said as (
      insert into casework.case_text (government_id, case_id, content, grams)
      select ${moved.governmentId}::uuid, ${moved.id}::uuid, content, casework.grams(content)
      from (values (${searchable(moved.number, moved.subject, derived.alsoCalled)})) as said(content)
    ) insert into casework."case" (government_id, id, kind, number, query_code, subject, channel, owner, pinned,
      opened_at, status, due_on, unit_id, unit_path, state, act_n, act_hash, closed_at, unconfirmed)
    values (${moved.governmentId}, ${moved.id}, ${moved.kind}, ${moved.number}, ${moved.queryCode}, ${moved.subject},
      ${moved.channel}, ${moved.owner}, ${JSON.stringify(pinned)}, ${openedAt}, ${moved.status}, ${moved.dueOn},
      ${moved.unitId}, ${moved.unitPath}, ${JSON.stringify(moved.state)}, ${moved.actN}, ${moved.actHash}, ${moved.closedAt}, ${moved.unconfirmed})`.execute(
    ctx.tx,
  )
}

/** Stores what cases of the government have become, in one statement. */
export async function updateCases(
  ctx: Ctx,
  cases: readonly { readonly found: Case<unknown>; readonly derived: Derived }[],
): Promise<void> {
  const rows = cases.map(({ found, derived }) => ({ id: found.id, ...moving(found, derived) }))
  await sql`update casework."case" c set status = r.status, due_on = r."dueOn", unit_id = r."unitId",
      unit_path = r."unitPath", state = r.state, act_n = r."actN", act_hash = r."actHash", closed_at = r."closedAt",
      unconfirmed = r.unconfirmed, values_destroyed_at = null
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, status text, "dueOn" date, "unitId" uuid,
      "unitPath" text, state jsonb, "actN" int, "actHash" text, "closedAt" timestamptz, unconfirmed boolean)
    where c.government_id = ${governmentOf(ctx)} and c.id = r.id`.execute(ctx.tx)
}

const moving = (found: Case<unknown>, derived: Derived) => ({
  ...derived,
  unitId: found.unitId,
  unitPath: found.unitPath,
  state: found.state,
  actN: found.head?.n ?? 0,
  actHash: found.head?.hash ?? '',
  closedAt: found.closedAt,
})

/** Cases with the place of their units as they lie now. */
const casesNow = (ctx: Ctx) =>
  tables(ctx).selectFrom('casework.case').selectAll().select(pathNow('casework.case').as('pathNow'))

/** The case, locked until the transaction ends; undefined where there is none. */
export async function lockCaseRow<S>(ctx: Ctx, id: string): Promise<Case<S> | undefined> {
  const row = await casesNow(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && caseOf(ctx, row)
}

export async function findCaseRow<S>(ctx: Ctx, id: string): Promise<Case<S> | undefined> {
  const row = await casesNow(ctx).where('id', '=', id).executeTakeFirst()
  return row && caseOf(ctx, row)
}

export async function findCaseByNumber<S>(ctx: Ctx, number: string): Promise<Case<S> | undefined> {
  const row = await casesNow(ctx).where('number', '=', number).executeTakeFirst()
  return row && caseOf(ctx, row)
}
