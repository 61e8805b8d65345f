import { type RawBuilder, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { LAST_SATISFIED } from '#modules/approval'
import type { CaseFacts } from './case-facts.ts'
import {
  added,
  type Condition,
  type Counts,
  DATED,
  MEASURES,
  type Measure,
  type MeasureName,
  type Summed,
} from './measures.ts'
import type { Period } from './period.ts'

/** By what the store groups; townships are put together of units. */
export type Grouping = 'unit' | 'item' | 'window' | 'person' | 'channel'

/** The group of cases that have no such thing: nobody received them yet, or at no window. */
export const WITHOUT = 'without'

/** Which cases are counted. */
export interface Counted {
  readonly units: readonly string[]
  readonly period: Period
  /** The frozen month that is read instead of what is known today, by its first day. */
  readonly frozen: string | null
}

const GROUPED: Readonly<Record<Grouping, RawBuilder<unknown>>> = {
  unit: sql`f.unit_id::text`,
  item: sql`f.item_code`,
  window: sql`coalesce(f.counter_id::text, ${WITHOUT})`,
  person: sql`coalesce(f.person_id::text, ${WITHOUT})`,
  channel: sql`f.channel`,
}

const CONDITIONS: Readonly<Record<Condition, RawBuilder<unknown>>> = {
  online: sql`f.channel = 'web'`,
  granted: sql`f.granted`,
  refused: sql`not f.granted`,
  'same-day': sql`f.decided_on = f.received_on`,
  early: sql`f.early`,
  timed: sql`f.used_days is not null`,
  compared: sql`f.legal_days > 0`,
  satisfied: sql`f.grade <= ${LAST_SATISFIED}`,
}

const SUMS: Readonly<Record<Summed, RawBuilder<unknown>>> = {
  usedDays: sql`f.used_days`,
  legalDays: sql`f.legal_days`,
  promiseDays: sql`f.promise_days`,
}

const column = (name: string) => sql.ref(`f.${name}`)

const allOf = (ctx: Ctx, { units, frozen }: Counted): RawBuilder<unknown> => {
  const table = frozen === null ? sql`statistics.case_fact` : sql`statistics.frozen_fact`
  const month = frozen === null ? sql`` : sql`and f.month = ${frozen}`
  return sql`from ${table} f where f.government_id = ${governmentOf(ctx)} ${month} and f.unit_id = any(${[...units]}::uuid[])`
}

/** Cases whose day lies in the period, or that are in hand at its end. */
function within({ period: { from, to } }: Counted, on: Measure['on']): RawBuilder<unknown> {
  if (on === 'in-hand') return sql`and f.received_on <= ${to} and (f.ended_on is null or f.ended_on > ${to})`
  return sql`and ${column(on)} between ${from} and ${to}`
}

function counting({ when, sum }: Measure): RawBuilder<unknown> {
  const what = sum === undefined ? sql`count(*)` : sql`sum(${SUMS[sum]})`
  const filter = when === undefined ? sql`` : sql`filter (where ${CONDITIONS[when]})`
  return sql`coalesce(${what} ${filter}, 0)`
}

const measures = Object.entries(MEASURES) as [MeasureName, Measure][]

/** One pass over the cases of a day for all that is counted of them. */
function pass(ctx: Ctx, counted: Counted, by: Grouping, on: Measure['on']): RawBuilder<unknown> {
  const named = measures
    .filter(([, measure]) => measure.on === on)
    .map(([name, measure]) => sql`${name}::text, ${counting(measure)}`)
  return sql`select ${GROUPED[by]} as key, jsonb_build_object(${sql.join(named)}) as counts
    ${allOf(ctx, counted)} ${within(counted, on)} group by 1`
}

/** Counts everything, grouped, in one statement. */
export async function tally(ctx: Ctx, counted: Counted, by: Grouping): Promise<Map<string, Counts>> {
  const passes = ([...DATED, 'in-hand'] as const).map((on) => pass(ctx, counted, by, on))
  const { rows } = await sql<{ key: string; counts: Counts }>`${sql.join(passes, sql` union all `)}`.execute(
    ctx.tx,
  )
  const groups = Map.groupBy(rows, ({ key }) => key)
  return new Map(
    [...groups].map(([key, of]) => [key, of.reduce<Counts>((sum, { counts }) => added(sum, counts), {})]),
  )
}

/** One group of a measure. */
export interface CountedGroup {
  readonly by: Grouping
  readonly key: string
}

/** Cases that a measure counts. */
export interface CountedCases {
  readonly of: Counted
  readonly measure: MeasureName
  /** One line of the table; every case where there is none. */
  readonly group: CountedGroup | null
}

function fromCounted(ctx: Ctx, { of, measure, group }: CountedCases): RawBuilder<unknown> {
  const { on, when }: Measure = MEASURES[measure]
  const also = when === undefined ? sql`` : sql`and ${CONDITIONS[when]}`
  const only = group === null ? sql`` : sql`and ${GROUPED[group.by]} = ${group.key}`
  return sql`${allOf(ctx, of)} ${within(of, on)} ${also} ${only}`
}

const newestFirst = (ctx: Ctx, cases: CountedCases) =>
  sql<CaseFacts>`select f.* ${fromCounted(ctx, cases)} order by f.received_on desc, f.case_id desc`

/** A page of the cases that a measure counts, newest first, and how many there are. */
export async function countedCases(
  ctx: Ctx,
  cases: CountedCases,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ rows: CaseFacts[]; total: number }> {
  const { rows } = await sql<CaseFacts>`${newestFirst(ctx, cases)} limit ${limit} offset ${offset}`.execute(
    ctx.tx,
  )
  const total = await sql<{ n: number }>`select count(*)::int as n ${fromCounted(ctx, cases)}`.execute(ctx.tx)
  return { rows, total: total.rows[0]?.n ?? 0 }
}

/** All of them, batch by batch. */
export const everyCounted = (ctx: Ctx, cases: CountedCases): AsyncIterable<CaseFacts[]> =>
  inBatches(ctx.tx, newestFirst(ctx, cases))
