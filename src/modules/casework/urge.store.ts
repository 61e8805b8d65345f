import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { caseOf, tables } from './case.store.ts'
import type { Case } from './case.ts'
import type { ClockRule } from './case-clock.ts'

/** When whom to remind: so many working days before a last day. */
export interface UrgeRule {
  readonly before: number
  readonly tell: 'holder' | 'head'
}

/** A clock that is to be reminded of, with its case, locked until the transaction ends. */
export interface DueUrge {
  readonly found: Case<unknown>
  readonly at: number
  readonly clock: string
  readonly unitId: string
  readonly dueOn: string
}

export const urgeRules = async (ctx: Ctx): Promise<UrgeRule[]> =>
  (await tables(ctx)
    .selectFrom('casework.urgeRule')
    .select(['before', 'tell'])
    .where('governmentId', '=', governmentOf(ctx))
    .orderBy('before', 'desc')
    .orderBy('tell')
    .execute()) as UrgeRule[]

export async function replaceUrgeRules(ctx: Ctx, rules: readonly UrgeRule[]): Promise<void> {
  const governmentId = governmentOf(ctx)
  await tables(ctx).deleteFrom('casework.urgeRule').where('governmentId', '=', governmentId).execute()
  await tables(ctx).deleteFrom('casework.urgeRound').where('governmentId', '=', governmentId).execute()
  if (rules.length === 0) return
  const rows = rules.map((rule) => ({ governmentId, ...rule }))
  await tables(ctx)
    .insertInto('casework.urgeRule')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Governments with rules whose reminders of a day were not all made. */
export async function governmentsToUrge({ tx }: Ctx, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.government_id as id from casework.urge_rule u
    where not exists (select from casework.urge_round r where r.government_id = u.government_id and r.day >= ${day})`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** A running clock that ends on a day or before. */
const endsBy = (ctx: Ctx, upTo: string) =>
  sql`k.government_id = ${governmentOf(ctx)} and k.stopped_on is null and not k.passed and k.due_on <= ${upTo}`

/** The rules by which clocks run that end on a day or before, without what items say instead. */
export async function rulesEndingBy(ctx: Ctx, upTo: string): Promise<ClockRule[]> {
  const { rows } = await sql<{ rule: ClockRule }>`
    select distinct k.rule - 'terms' as rule from casework.clock k where ${endsBy(ctx, upTo)}`.execute(ctx.tx)
  return rows.map(({ rule }) => rule)
}

/** What is looked for: so many clocks that end on a day or before, but for those of some rules. */
interface UrgeSearch {
  readonly upTo: string
  readonly except: readonly ClockRule[]
  readonly limit: number
}

/** The clocks, with their cases, that a rule has to remind of and has not. */
const unreminded = (ctx: Ctx, { before, tell }: UrgeRule, { upTo, except }: UrgeSearch) => sql`
    casework.clock k
    join casework."case" c on c.government_id = k.government_id and c.id = k.case_id
    where ${endsBy(ctx, upTo)} and not c.unconfirmed
      and k.rule - 'terms' not in (select jsonb_array_elements(${JSON.stringify(except)}::jsonb))
      and not exists (select from casework.urge u where u.government_id = k.government_id and u.case_id = k.case_id and u.at = k.at
          and u.due_on = k.due_on and u.before = ${before} and u.tell = ${tell})`

/** Clocks that were not reminded of by a rule; cases that others hold are left out. */
export async function dueUrges(ctx: Ctx, rule: UrgeRule, search: UrgeSearch): Promise<DueUrge[]> {
  type Row = Parameters<typeof caseOf>[1] & {
    clockAt: number
    clockName: string
    clockUnit: string | null
    clockDue: string
  }
  const { rows } = await sql<Row>`
    select c.*, k.at as clock_at, k.name as clock_name, k.unit_id as clock_unit, k.due_on as clock_due
    from ${unreminded(ctx, rule, search)}
    order by k.due_on, k.case_id limit ${search.limit} for update of c skip locked`.execute(ctx.tx)
  return Promise.all(
    rows.map(async ({ clockAt: at, clockName: clock, clockUnit, clockDue: dueOn, ...row }) => ({
      ...{ found: await caseOf<unknown>(ctx, row), at, clock, unitId: clockUnit ?? row.unitId, dueOn },
    })),
  )
}

/** Whether a rule has clocks to remind of in other cases than those found: somebody holds them. */
export async function areHeld(
  ctx: Ctx,
  rule: UrgeRule,
  search: UrgeSearch,
  found: readonly DueUrge[],
): Promise<boolean> {
  const ids = found.map((due) => due.found.id)
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from ${unreminded(ctx, rule, search)} and c.id <> all(${ids}::uuid[])) as held`.execute(
    ctx.tx,
  )
  return rows[0]?.held === true
}

export async function insertUrges(
  ctx: Ctx,
  { before, tell }: UrgeRule,
  urges: readonly DueUrge[],
): Promise<void> {
  const governmentId = governmentOf(ctx)
  const rows = urges.map(({ found, at, dueOn }) => ({
    ...{ governmentId, caseId: found.id, at, dueOn, before, tell, urgedAt: ctx.now },
  }))
  await tables(ctx).insertInto('casework.urge').values(rows).execute()
}

/** Notes that all reminders of a day were made. */
export async function finishUrging(ctx: Ctx, day: string): Promise<void> {
  await tables(ctx)
    .insertInto('casework.urgeRound')
    .values({ governmentId: governmentOf(ctx), day })
    .onConflict((conflict) => conflict.column('governmentId').doUpdateSet({ day }))
    .execute()
}
