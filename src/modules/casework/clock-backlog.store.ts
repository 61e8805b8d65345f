import { sql } from 'kysely'
import type { Ctx } from '#kernel/context'

/** What should have happened by itself and has not. */
export interface ClockBacklog {
  /** Events whose time came more than ten minutes ago. */
  readonly late: number
  /** Events that could not be done and are tried again. */
  readonly failing: number
  /** Cases that wait for somebody to confirm when they were received. */
  readonly unconfirmed: number
}

/** Counts, up to a thousand of each, in every government that may be read. */
export async function readClockBacklog({ tx, now }: Ctx): Promise<ClockBacklog> {
  const before = new Date(now.getTime() - 600_000)
  const { rows } = await sql<ClockBacklog>`select
    (select count(*)::int from (select from casework.clock_event where done_at is null and try_at < ${before} limit 1000) l) as late,
    (select count(*)::int from (select from casework.clock_event where done_at is null and attempts > 0 limit 1000) f) as failing,
    (select count(*)::int from (select from casework."case" where unconfirmed limit 1000) u) as unconfirmed`.execute(
    tx,
  )
  return rows[0] ?? { late: 0, failing: 0, unconfirmed: 0 }
}
