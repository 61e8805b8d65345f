import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { type Act, type ActJson, actOfJson, actsAsJson } from '#kernel/ledger'
import { flowsOf } from './case-flow.ts'
import type { Flows } from './casework.model.ts'
import { countUpTo, type PageWindow, type Sql } from './page.store.ts'

/** What is asked about the trays of some units. */
export interface PastTray {
  readonly at: Date
  /** Units that the caller reaches; tasks of cases outside of them are not his to see. */
  readonly units: readonly string[]
  readonly node?: string | undefined
}

/** A task that was open at an instant, with the acts of its case. */
export interface PastTask {
  readonly id: string
  readonly caseId: string
  readonly key: string
  readonly node: string
  readonly unitId: string
  readonly openedAt: Date
  readonly number: string
  readonly kind: string
  readonly subject: string
  readonly acts: readonly Act[]
  /** The flow that its case is pinned to. */
  readonly flows: Flows
}

/** Tasks that were open at the instant: those that still are, and those closed after it. */
function openAt(ctx: Ctx, { at, units, node }: PastTray): Sql {
  const open = (closed: Sql): Sql => sql`select t.id, t.case_id, t.key, t.node, t.unit_id, t.opened_at
    from casework.task t where t.government_id = ${governmentOf(ctx)} and t.unit_id = any(${units}::uuid[])
      and t.opened_at <= ${at} and ${closed} ${node === undefined ? sql`` : sql`and t.node = ${node}`}`
  return sql`(${open(sql`t.closed_at is null`)} union all ${open(sql`t.closed_at > ${at}`)}) t
    join casework."case" c on c.government_id = ${governmentOf(ctx)} and c.id = t.case_id
      and c.unit_id = any(${units}::uuid[])`
}

type PastRow = Omit<PastTask, 'acts' | 'flows'> & { readonly acts: readonly ActJson[] }

async function asTask(ctx: Ctx, row: PastRow): Promise<PastTask> {
  const acts = row.acts.map(actOfJson)
  const flows = await flowsOf(ctx, row.kind, governmentOf(ctx), acts[0]?.pinned.flow ?? '')
  return { ...row, acts, flows }
}

const asTasks = (ctx: Ctx, rows: readonly PastRow[]): Promise<PastTask[]> =>
  Promise.all(rows.map((row) => asTask(ctx, row)))

/** Tasks with their cases and acts, the oldest first. */
const withActs = (ctx: Ctx, tasks: Sql) => sql<PastRow>`select t.*, c.number, c.kind, c.subject,
    ${actsAsJson(sql`${governmentOf(ctx)}::uuid`, sql`t.case_id::text`)} as acts
  from (${tasks}) t
  join casework."case" c on c.government_id = ${governmentOf(ctx)} and c.id = t.case_id
  order by t.opened_at, t.id`

/** Tasks that are held at once: each comes with the acts of its case. */
const BATCH = 200

/** Every task that was open at an instant, the oldest first, batch by batch. */
export async function* everyPastTask(ctx: Ctx, asked: PastTray): AsyncGenerator<PastTask[]> {
  const tasks = sql`select t.* from ${openAt(ctx, asked)}`
  for await (const rows of inBatches(ctx.tx, withActs(ctx, tasks), BATCH)) yield await asTasks(ctx, rows)
}

/** A page of the tasks that were open at an instant, the oldest first. `total` counts no further than `most`. */
export async function listPastTasks(
  ctx: Ctx,
  asked: PastTray,
  { limit, offset, most }: PageWindow,
): Promise<{ rows: PastTask[]; total: number }> {
  const tasks = openAt(ctx, asked)
  const [page, total] = await Promise.all([
    withActs(
      ctx,
      sql`select t.* from ${tasks} order by t.opened_at, t.id limit ${limit} offset ${offset}`,
    ).execute(ctx.tx),
    countUpTo(ctx, tasks, most),
  ])
  return { rows: await asTasks(ctx, page.rows), total }
}
