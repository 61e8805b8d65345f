import { type Kysely, sql } from 'kysely'
import type { EmittedEvent } from '#kernel/context'

/** A delivery that may be tried now. */
export interface DueDelivery {
  readonly id: number
  readonly governmentId: string
  readonly subscriber: string
  readonly attempts: number
}

/** The event of a locked delivery. */
export interface ClaimedEvent {
  readonly eventId: string
  readonly at: Date
  readonly body: unknown
}

/** Writes events and one delivery per subscriber, in one statement. */
export async function writeOutbox(
  tx: Kysely<unknown>,
  governmentId: string,
  at: Date,
  events: readonly EmittedEvent[],
  subscribersOf: (type: string) => readonly string[],
): Promise<void> {
  const rows = events.map((e) => ({ ...e, subscribers: subscribersOf(e.type) }))
  await sql`with told as (
      select * from rows from (
        jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as (id uuid, type text, "order" text, body jsonb, subscribers jsonb)
      ) with ordinality as t(id, type, "order", body, subscribers, n)
    ), stored as (
      insert into events.outbox (government_id, id, type, order_key, body, at)
      select ${governmentId}, id, type, "order", body, ${at} from told
    )
    insert into events.delivery (government_id, event_id, subscriber, order_key, due_at)
    select ${governmentId}, told.id, name, told."order", ${at}
    from told, jsonb_array_elements_text(told.subscribers) as name order by told.n`.execute(tx)
}

/**
 * Deliveries that may be tried now, oldest first; those behind an earlier one of the same order wait, for ever
 * behind a dead one.
 * @param subscribers those this process knows; deliveries to others wait for a process that does
 */
export async function dueDeliveries(
  tx: Kysely<unknown>,
  subscribers: readonly string[],
  at: Date,
  limit: number,
): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    select d.id, d.government_id, d.subscriber, d.attempts from events.delivery d
    where d.done_at is null and d.dead_at is null and d.due_at <= ${at} and d.subscriber = any(${[...subscribers]})
      and not exists (
        select from events.delivery e where e.government_id = d.government_id and e.subscriber = d.subscriber
          and e.order_key = d.order_key and e.done_at is null and e.id < d.id)
    order by d.due_at, d.id limit ${limit}`.execute(tx)
  return rows
}

/** Locks one delivery if it is still open and due and nobody else works on it. */
export async function claimDelivery(
  tx: Kysely<unknown>,
  id: number,
  at: Date,
): Promise<ClaimedEvent | undefined> {
  const { rows } = await sql<ClaimedEvent>`
    select d.event_id, o.at, o.body
    from events.delivery d join events.outbox o on o.government_id = d.government_id and o.id = d.event_id
    where d.id = ${id} and d.done_at is null and d.dead_at is null and d.due_at <= ${at}
    for update of d skip locked`.execute(tx)
  return rows[0]
}

/** Marks a delivery done, in the transaction of its effect. */
export async function markDone(tx: Kysely<unknown>, id: number, at: Date): Promise<void> {
  await sql`update events.delivery set done_at = ${at}, last_error = null where id = ${id}`.execute(tx)
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
    where id = ${id} and done_at is null`.execute(tx)
}
