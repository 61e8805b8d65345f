import { type Kysely, sql } from 'kysely'
import type { QueuedJob } from '#kernel/context'
import type { TraceRef } from '#kernel/trace'

/** Queues jobs in this transaction; they exist if and only if it commits. */
export async function writeJobs(
  tx: Kysely<unknown>,
  jobs: readonly QueuedJob[],
  trace?: TraceRef,
): Promise<void> {
  const queued =
    trace === undefined ? jobs : jobs.map((job) => ({ ...job, payload: { ...job.payload, trace } }))
  await sql`select kernel.enqueue_jobs(${JSON.stringify(queued)}::jsonb)`.execute(tx)
}
