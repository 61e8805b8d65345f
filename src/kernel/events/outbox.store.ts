import { type Kysely, sql } from 'kysely'
import type { EmittedEvent } from '#kernel/context'
import type { TraceRef } from '#kernel/trace'

/** A delivery that this transaction holds: nobody else delivers it, or anything of its order, until the end. */
export interface ClaimedDelivery {
  readonly id: number
  readonly subscriber: string
  readonly order: string
  readonly attempts: number
  readonly eventId: string
  readonly at: Date
  readonly body: unknown
  readonly trace: TraceRef | null
}

/** In what transaction events are told. */
export interface Telling {
  readonly governmentId: string
  readonly at: Date
}

/** Writes events and one delivery per subscriber, in one statement. */
export async function writeOutbox(
  tx: Kysely<unknown>,
  { governmentId, at }: Telling,
  events: readonly EmittedEvent[],
  subscribersOf: (type: string) => readonly string[],
): Promise<void> {
  const rows = events.map((e) => ({ ...e, subscribers: subscribersOf(e.type) }))
  await sql`with told as (
      select * from rows from (
        jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as (id uuid, type text, "order" text, body jsonb, trace text, subscribers jsonb)
      ) with ordinality as t(id, type, "order", body, trace, subscribers, n)
    ), stored as (
      insert into events.outbox (government_id, id, type, order_key, body, at, trace)
      select ${governmentId}, id, type, "order", body, ${at}, trace from told
    )
    insert into events.delivery (government_id, event_id, subscriber, order_key, due_at)
    select ${governmentId}, told.id, name, told."order", ${at}
    from told, jsonb_array_elements_text(told.subscribers) as name order by told.n`.execute(tx)
}

/**
 * SQL for the open deliveries that are due and first of their order. Those behind a dead one wait, for ever. Nothing is
 * known of how full a queue is, so the plan must not depend on it: `offset 0` and `is true` make it look up each order
 * in the index of orders.
 */
const isHead = (subscribers: readonly string[], at: Date) => sql`
  d.done_at is null and d.dead_at is null and d.due_at <= ${at} and d.subscriber = any(${[...subscribers]})
  and not exists (
    select from events.delivery e where (e.government_id = d.government_id) is true
      and e.order_key = d.order_key and e.subscriber = d.subscriber and e.done_at is null and e.id < d.id offset 0)`

/**
 * Governments with something to deliver now.
 * @param subscribers those this process knows; deliveries to others wait for a process that does
 */
export async function dueGovernments(
  tx: Kysely<unknown>,
  subscribers: readonly string[],
  at: Date,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ governmentId: string }>`
    select distinct government_id from (
      select d.government_id from events.delivery d where ${isHead(subscribers, at)}
      order by d.due_at limit ${limit}) as due`.execute(tx)
  return rows.map((row) => row.governmentId)
}

/** Deliveries of one order that one transaction takes at most. */
const FOLLOWERS = 20

/** Whose deliveries are claimed, and how many. */
export interface Claim {
  readonly governmentId: string
  readonly subscribers: readonly string[]
  readonly at: Date
  /** Orders at most. */
  readonly orders: number
  /** One delivery alone, with nothing that comes after it. */
  readonly only?: number
}

/**
 * Locks the first deliveries of orders on which nobody else works, oldest first, and reads what is due behind each.
 * Who holds the first of an order holds the order: nobody may take the second before the first is done.
 */
export async function claimDeliveries(tx: Kysely<unknown>, claim: Claim): Promise<ClaimedDelivery[]> {
  const { governmentId, subscribers, at, orders, only } = claim
  const one = only === undefined ? sql`` : sql`and d.id = ${only}`
  const { rows } = await sql<ClaimedDelivery & { ready: boolean }>`
    with heads as materialized (
      select d.government_id, d.id, d.subscriber, d.order_key from events.delivery d
      where d.government_id = ${governmentId} and ${isHead(subscribers, at)} ${one}
      order by d.due_at, d.id limit ${orders} for update skip locked
    )
    select d.id, d.subscriber, d.order_key as order, d.attempts, d.event_id, o.at, o.body, o.trace,
      d.dead_at is null and d.due_at <= ${at} as ready
    from heads h cross join lateral (
      select f.* from events.delivery f where (f.government_id = h.government_id) is true
        and f.order_key = h.order_key and f.subscriber = h.subscriber and f.done_at is null and f.id >= h.id
      order by f.id limit ${only === undefined ? FOLLOWERS : 1}) d
    cross join lateral (
      select e.at, e.body, e.trace from events.outbox e where e.government_id = d.government_id and e.id = d.event_id
      limit 1) o
    order by d.id`.execute(tx)
  return upToFirstUnready(rows)
}

/** Of each order what comes before the first one that is dead or not due yet. */
function upToFirstUnready<T extends ClaimedDelivery & { readonly ready: boolean }>(rows: readonly T[]): T[] {
  const ended = new Set<string>()
  return rows.filter((row) => {
    const order = orderOf(row)
    if (!row.ready) ended.add(order)
    return !ended.has(order)
  })
}

/** What names an order: it is one subscriber's. */
export const orderOf = ({ subscriber, order }: Pick<ClaimedDelivery, 'subscriber' | 'order'>): string =>
  `${subscriber} ${order}`

/** Marks deliveries done, in the transaction of their effects. */
export async function markDone(tx: Kysely<unknown>, ids: readonly number[], at: Date): Promise<void> {
  await sql`update events.delivery set done_at = ${at}, last_error = null
    where government_id = kernel.write_government() and id = any(${[...ids]})`.execute(tx)
}

/** Notes a failed try: tried again at `dueAt`, or never again where there is none. */
export async function markFailed(
  tx: Kysely<unknown>,
  id: number,
  at: Date,
  dueAt: Date | null,
  error: string,
): Promise<void> {
  await sql`update events.delivery set attempts = attempts + 1, last_error = ${error},
    due_at = coalesce(${dueAt}, due_at), dead_at = case when ${dueAt}::timestamptz is null then ${at}::timestamptz end
    where government_id = kernel.write_government() and id = ${id} and done_at is null`.execute(tx)
}
