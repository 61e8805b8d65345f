import { runOnce } from 'graphile-worker'
import { sql } from 'kysely'
import { taskListOf } from '#kernel/jobs'
import type { Tracing } from '#kernel/trace'
import type { Composition } from '../src/apps/compose.ts'
import { JOBS } from '../src/apps/jobs.ts'

/** How many jobs could be done now. */
async function waiting({ worker }: Composition): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from graphile_worker._private_jobs
    where attempts < max_attempts and run_at <= now() and locked_at is null`.execute(worker.db)
  return rows[0]?.n ?? 0
}

/** Does every job that is due, once through; of those that are done one at a time, one after the other. */
export async function runTaskListOnce(composition: Composition, tracing?: Tracing): Promise<void> {
  const { worker, platform } = composition
  const taskList = taskListOf(JOBS, platform.run, undefined, tracing)
  for (let left = Number.POSITIVE_INFINITY; ; ) {
    await runOnce({ pgPool: worker.pool, taskList, noHandleSignals: true })
    const still = await waiting(composition)
    if (still === 0 || still >= left) return
    left = still
  }
}
