import { type Kysely, sql } from 'kysely'

/** How it stands with the queue. */
export interface QueueState {
  /** To be done, now or after a failed try. */
  readonly waiting: number
  /** Given up after the last try. */
  readonly failed: number
  /** Tasks with given-up jobs, by name. */
  readonly failedTasks: readonly string[]
}

/** Reads the state of the queue; entered as the worker role. */
export async function readQueueState(db: Kysely<unknown>): Promise<QueueState> {
  const { rows } = await sql<QueueState>`
    select count(*) filter (where attempts < max_attempts)::int as waiting,
      count(*) filter (where attempts >= max_attempts)::int as failed,
      coalesce(array_agg(distinct task_identifier) filter (where attempts >= max_attempts), '{}') as failed_tasks
    from graphile_worker.jobs`.execute(db)
  const [row] = rows
  if (!row) throw new Error('an aggregate gives a row')
  return row
}
