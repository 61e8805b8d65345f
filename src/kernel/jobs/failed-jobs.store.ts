import { type Kysely, sql } from 'kysely'

/** A job that has failed: waiting for its next try, or given up. */
export interface FailedJob {
  readonly id: number
  readonly task: string
  readonly attempts: number
  /** After the last try. */
  readonly givenUp: boolean
  /** First line of what the last try said. */
  readonly lastError: string
  /** When it is tried again, unless it is given up. */
  readonly dueAt: Date
  /** Null for a job of the node itself. */
  readonly governmentId: string | null
}

const FAILED = sql`select j.id, t.identifier as task, j.attempts, j.attempts >= j.max_attempts as given_up,
    coalesce(split_part(j.last_error, chr(10), 1), '') as last_error, j.run_at as due_at,
    j.payload ->> 'governmentId' as government_id
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts > 0 and j.locked_at is null and j.last_error is not null`

/** Jobs that have failed and are not under way, the given-up ones first; entered as the worker role. */
export async function failedJobs(db: Kysely<unknown>, limit: number): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`${FAILED} order by given_up desc, j.id limit ${limit}`.execute(db)
  return rows
}

/**
 * Lets failed jobs be tried again, as often as new ones; entered as the worker role.
 * @param at from when on
 * @returns how many were not under way
 */
export async function retryJobs(db: Kysely<unknown>, ids: readonly number[], at: Date): Promise<number> {
  const { rows } = await sql`select id from graphile_worker.reschedule_jobs(
    ${ids}::bigint[], run_at => ${at}::timestamptz, attempts => 0)`.execute(db)
  return rows.length
}

/** Takes jobs out of the queue for good, unless they are under way; entered as the worker role. @returns how many */
export async function dropJobs(db: Kysely<unknown>, ids: readonly number[]): Promise<number> {
  const { rows } = await sql`select id from graphile_worker.complete_jobs(${ids}::bigint[])`.execute(db)
  return rows.length
}
