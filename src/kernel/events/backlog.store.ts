import { type Kysely, sql } from 'kysely'

/** Deliveries that are not done, of the governments that the transaction may read. */
export interface Backlog {
  /** To be tried, now or later. */
  readonly open: number
  /** Given up after the last try. */
  readonly dead: number
  /** Since when the longest waiting one of the open could have been tried; null where none is open. */
  readonly openSince: Date | null
  /** Subscribers with given-up deliveries, by name. */
  readonly deadSubscribers: readonly string[]
  /** When the newest event happened; null where there is none. */
  readonly newestEventAt: Date | null
}

/** Reads how far the deliveries are behind. */
export async function readBacklog(tx: Kysely<unknown>): Promise<Backlog> {
  const { rows } = await sql<Backlog>`
    select count(*) filter (where dead_at is null)::int as open,
      count(*) filter (where dead_at is not null)::int as dead,
      min(due_at) filter (where dead_at is null) as open_since,
      coalesce(array_agg(distinct subscriber) filter (where dead_at is not null), '{}') as dead_subscribers,
      (select max(at) from events.outbox) as newest_event_at
    from events.delivery where done_at is null`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('an aggregate gives a row')
  return row
}
