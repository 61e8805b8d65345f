import { type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { caseOf } from './case.store.ts'
import type { Case } from './case.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** Names a pending event: the place of a clock among those of its case. */
export interface EventName {
  readonly caseId: string
  readonly at: number
}

/** Something that is due to happen, held with its case until the transaction ends. */
export interface ClaimedEvent extends EventName {
  readonly found: Case<unknown>
  readonly attempts: number
}

type Row = Selectable<CaseworkTables['casework.case']> & { readonly at: number; readonly attempts: number }

const due = (now: Date) => sql`e.done_at is null and e.try_at <= ${now}`

/** Governments in which something is due to happen: one look into the index for each. */
export async function dueGovernments({ tx, now }: Ctx): Promise<string[]> {
  const next = sql`select e.government_id as id from casework.clock_event e where ${due(now)}`
  const { rows } = await sql<{ id: string }>`
    with recursive found as (
      (${next} order by e.government_id limit 1)
      union all
      select n.id from found f cross join lateral (
        ${next} and e.government_id > f.id order by e.government_id limit 1) n
    ) select id from found`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Takes events that are due, those that wait longest first, each with its case. What somebody else works on, an event or
 * a case, is left to the next round: nobody waits, and nobody is doubled.
 * @param only one event alone
 */
export async function claimEvents(ctx: Ctx, limit: number, only?: EventName): Promise<ClaimedEvent[]> {
  const one = only ? sql`and e.case_id = ${only.caseId} and e.at = ${only.at}` : sql``
  const { rows } = await sql<Row>`
    select c.*, e.at, e.attempts from casework.clock_event e
    join casework."case" c on c.government_id = e.government_id and c.id = e.case_id
    where e.government_id = ${governmentOf(ctx)} and ${due(ctx.now)} and not c.unconfirmed ${one}
    order by e.try_at limit ${limit} for update skip locked`.execute(ctx.tx)
  return Promise.all(
    rows.map(async ({ at, attempts, ...row }) => ({
      ...{ caseId: row.id, at, attempts },
      found: await caseOf(ctx, row),
    })),
  )
}

const listed = (events: readonly EventName[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(events.map(({ caseId, at }) => ({ case: caseId, at })))}::jsonb)
    as d("case" uuid, at smallint)`

/** Marks events done, in the transaction of what they did. */
export async function markEventsDone(ctx: Ctx, events: readonly EventName[]): Promise<void> {
  await sql`update casework.clock_event e set done_at = ${ctx.now}, last_error = null from ${listed(events)}
    where e.government_id = ${governmentOf(ctx)} and e.case_id = d."case" and e.at = d.at`.execute(ctx.tx)
}

/** Notes that an event could not be done: it is tried again at `tryAt`, for ever. */
export async function markEventFailed(
  ctx: Ctx,
  { caseId, at }: EventName,
  tryAt: Date,
  error: string,
): Promise<void> {
  await sql`update casework.clock_event set attempts = attempts + 1, last_error = ${error}, try_at = ${tryAt}
    where government_id = ${governmentOf(ctx)} and case_id = ${caseId} and at = ${at} and done_at is null`.execute(
    ctx.tx,
  )
}
