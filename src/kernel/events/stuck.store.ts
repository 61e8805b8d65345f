import { type Kysely, sql } from 'kysely'

/** A delivery that has failed: waiting for its next try, or given up. */
export interface StuckDelivery {
  readonly id: number
  readonly governmentId: string
  readonly subscriber: string
  readonly type: string
  readonly order: string
  readonly attempts: number
  readonly lastError: string | null
  readonly dueAt: Date
  readonly deadAt: Date | null
  /** How many of the same order wait behind it. */
  readonly behind: number
}

const STUCK = sql`select d.id, d.government_id, d.subscriber, o.type, d.order_key as order, d.attempts, d.last_error,
    d.due_at, d.dead_at, (select count(*)::int from events.delivery b where b.government_id = d.government_id
      and b.subscriber = d.subscriber and b.order_key = d.order_key and b.done_at is null and b.id > d.id) as behind
  from events.delivery d join events.outbox o on o.government_id = d.government_id and o.id = d.event_id
  where d.done_at is null and d.attempts > 0`

/** Deliveries that have failed, the given-up ones first. */
export async function stuckDeliveries(tx: Kysely<unknown>, limit: number): Promise<StuckDelivery[]> {
  const { rows } =
    await sql<StuckDelivery>`${STUCK} order by d.dead_at nulls last, d.id limit ${limit}`.execute(tx)
  return rows
}

/** One of them, in the government that this transaction writes. */
export async function findStuck(tx: Kysely<unknown>, id: number): Promise<StuckDelivery | undefined> {
  const { rows } = await sql<StuckDelivery>`${STUCK} and d.id = ${id}`.execute(tx)
  return rows[0]
}

/** Lets a delivery be tried again at once, and twelve times more. */
export async function reviveDelivery(tx: Kysely<unknown>, id: number, at: Date): Promise<void> {
  await sql`update events.delivery set attempts = 0, dead_at = null, due_at = ${at}
    where government_id = kernel.write_government() and id = ${id} and done_at is null`.execute(tx)
}

/** Passes over a delivery for good: what waits behind it goes on. */
export async function passOver(tx: Kysely<unknown>, id: number, at: Date): Promise<void> {
  await sql`update events.delivery set done_at = ${at}, skipped = true
    where government_id = kernel.write_government() and id = ${id} and done_at is null`.execute(tx)
}
