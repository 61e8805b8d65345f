import { sql } from 'kysely'
import { type Ctx, governmentOf, type StaffActor, seatOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { reachedUnitIds } from '#modules/org'
import { barredCaseIds, peopleOf } from './barred.store.ts'
import { findSaying, says } from './case-text.store.ts'
import { countUpTo, every, type PageWindow, type Sql } from './page.store.ts'

/** What a list of tasks is narrowed to. */
export interface TaskFilter {
  readonly view: 'mine' | 'open' | 'all'
  readonly node?: string | undefined
  readonly text?: string | undefined
  readonly unitId?: string | undefined
  /** What was due before the first day, or from it through the second. */
  readonly due?: { readonly before: string } | { readonly from: string; readonly through: string } | undefined
  /** What is due first comes first, or what came last. */
  readonly order?: 'due' | 'newest' | undefined
}

/** A line of the tray as it is read. */
export interface TrayRow {
  readonly id: string
  readonly caseId: string
  readonly node: string
  readonly unitId: string
  readonly openedAt: Date
  readonly claimedBy: string | null
  readonly dueOn: string | null
  readonly number: string
  readonly kind: string
  readonly subject: string
  /** The flow that its case is pinned to. */
  readonly flow: string
  /** Whom it was handed to by name; null where anybody of the role may take it. */
  readonly person: string | null
  /** The actor has to keep away from its case (回避). */
  readonly barred: boolean
}

/** Open tasks that an actor may take: those of his roles in the units he reaches. */
interface Tray {
  readonly government: string
  readonly units: string[]
  readonly roles: string[]
}

const trayOf = async (ctx: Ctx, actor: StaffActor): Promise<Tray> => ({
  government: governmentOf(ctx),
  units: await reachedUnitIds(ctx, 'casework.task.claim'),
  roles: [...actor.roles],
})

const COLUMNS = sql`id, case_id, key, node, unit_id, opened_at, claimed_by, due_on`
/** Orders of the tray, of a table of this alias; each has an index, `task_tray` and `task_newest`. */
const ORDERS = {
  due: (t: Sql): Sql => sql`${t}due_on, ${t}opened_at, ${t}id`,
  newest: (t: Sql): Sql => sql`${t}opened_at desc, ${t}id desc`,
} as const
type Order = (alias: Sql) => Sql
const NO_ALIAS = sql``
const byDue = ORDERS.due

/** The first tasks where the conditions themselves leave few, or all of them. */
const firstOfFew = (
  { government, units, roles }: Tray,
  conditions: readonly Sql[],
  most: number | null,
  order: Order,
): Sql =>
  sql`(select ${COLUMNS} from casework.task where government_id = ${government} and closed_at is null
    and unit_id = any(${units}::uuid[]) and role = any(${roles}::text[]) and ${every(conditions)}
    order by ${order(NO_ALIAS)} limit ${most}) t`

/**
 * The first tasks of a large tray. Each unit and role gives its own first ones from the index of the order, so that
 * the work grows with what is shown and not with what there is.
 */
const firstOfMany = (
  { government, units, roles }: Tray,
  conditions: readonly Sql[],
  most: number,
  order: Order,
): Sql =>
  sql`unnest(${units}::uuid[]) u(id) cross join unnest(${roles}::text[]) r(name) cross join lateral (
    select ${COLUMNS} from casework.task where ${every([
      sql`government_id = ${government} and unit_id = u.id and role = r.name and closed_at is null`,
      ...conditions,
    ])} order by ${order(NO_ALIAS)} limit ${most}) t`

const dueIn = (due: NonNullable<TaskFilter['due']>): Sql =>
  'before' in due ? sql`due_on < ${due.before}` : sql`due_on between ${due.from} and ${due.through}`

const narrowed = (tray: Tray, unitId: string | undefined): Tray =>
  unitId === undefined ? tray : { ...tray, units: tray.units.filter((id) => id === unitId) }

/** Tasks that nobody has taken, without those of cases that the actor has to keep away from. */
async function isFree(ctx: Ctx, actor: StaffActor): Promise<Sql> {
  const barred = await barredCaseIds(ctx, actor)
  return barred.length === 0
    ? sql`claimed_by is null`
    : sql`claimed_by is null and case_id <> all(${barred}::uuid[])`
}

async function fittingTasks(ctx: Ctx, actor: StaffActor, filter: TaskFilter) {
  const { view, node, text, due, unitId, order = 'due' } = filter
  const [reached, saying, free] = await Promise.all([
    trayOf(ctx, actor),
    text ? findSaying(ctx, text) : undefined,
    view === 'open' ? [await isFree(ctx, actor)] : [],
  ])
  const tray = narrowed(reached, unitId)
  const ordered = ORDERS[order]
  const conditions = [
    ...(view === 'mine' ? [sql`claimed_by = ${seatOf(actor)}`] : []),
    ...free,
    ...(node ? [sql`node = ${node}`] : []),
    ...(due ? [dueIn(due)] : []),
    ...(saying ? [says(ctx, saying, sql`case_id`)] : []),
  ]
  const first = view === 'mine' || saying?.few ? firstOfFew : firstOfMany
  return {
    first: (most: number): Sql => first(tray, conditions, most, ordered),
    all: firstOfFew(tray, conditions, null, ordered),
    ordered,
  }
}

/** Tasks with what is shown of their cases, in the order of the tray. */
const withCases = (ctx: Ctx, actor: StaffActor, tasks: Sql, order: Order) =>
  sql<TrayRow>`select t.id, t.case_id, t.node, t.unit_id, t.opened_at, t.claimed_by, t.due_on, c.number, c.kind, c.subject,
      c.pinned ->> 'flow' as flow, coalesce((c.state -> 'barred') ?| ${peopleOf(actor)}::text[], false) as barred,
      (select o #>> '{seat,person}' from jsonb_array_elements(c.state #> '{flow,tasks}') o where o ->> 'id' = t.key) as person
    from ${tasks} join casework."case" c on c.government_id = ${governmentOf(ctx)} and c.id = t.case_id
    order by ${order(sql`t.`)}`

/** Every task of the tray in its order, batch by batch. */
export async function* everyTask(ctx: Ctx, actor: StaffActor, filter: TaskFilter): AsyncGenerator<TrayRow[]> {
  const { all, ordered } = await fittingTasks(ctx, actor, filter)
  yield* inBatches(ctx.tx, withCases(ctx, actor, all, ordered))
}

/** A page of the tray in its order. `total` counts no further than `most`. */
export async function listTaskRows(
  ctx: Ctx,
  actor: StaffActor,
  filter: TaskFilter,
  { limit, offset, most }: PageWindow,
): Promise<{ rows: TrayRow[]; total: number }> {
  const { first, ordered } = await fittingTasks(ctx, actor, filter)
  const shown = sql`(select t.* from ${first(offset + limit)}
    order by ${ordered(sql`t.`)} limit ${limit} offset ${offset}) t`
  const [page, total] = await Promise.all([
    withCases(ctx, actor, shown, ordered).execute(ctx.tx),
    countUpTo(ctx, first(most), most),
  ])
  return { rows: page.rows, total }
}

/** How many tasks are the actor's own, free to take, near their date and late, each counted no further than `most`. */
export async function countTaskRows(
  ctx: Ctx,
  actor: StaffActor,
  { today, nearBy, most }: { today: string; nearBy: string; most: number },
) {
  const [tray, free] = await Promise.all([trayOf(ctx, actor), isFree(ctx, actor)])
  const count = (first: typeof firstOfMany, condition: Sql) =>
    countUpTo(ctx, first(tray, [condition], most, byDue), most)
  const [mine, open, late, near] = await Promise.all([
    count(firstOfFew, sql`claimed_by = ${seatOf(actor)}`),
    count(firstOfMany, free),
    count(firstOfMany, sql`due_on < ${today}`),
    count(firstOfMany, sql`due_on between ${today} and ${nearBy}`),
  ])
  return { mine, open, late, near }
}
