import { type Kysely, sql } from 'kysely'
import type { QueuedJob } from '#kernel/context'

/** Queues jobs in this transaction; they exist if and only if it commits. */
export async function writeJobs(tx: Kysely<unknown>, jobs: readonly QueuedJob[]): Promise<void> {
  const queued = jobs.map(({ trace, ...job }) =>
    trace === undefined ? job : { ...job, payload: { ...job.payload, trace } },
  )
  await sql`select kernel.enqueue_jobs(${JSON.stringify(queued)}::jsonb)`.execute(tx)
}
