import { setTimeout } from 'node:timers/promises'
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

/** How often, and how long apart in milliseconds, a job is waited for whose queue is not free yet. */
const WAITS = 40
const WAIT_MS = 50

/** Does every job that is due, once through; of those that are done one at a time, one after the other. */
export async function runTaskListOnce(composition: Composition, tracing?: Tracing): Promise<void> {
  const { worker, platform } = composition
  const taskList = taskListOf(JOBS, platform.run, undefined, tracing)
  let left = Number.POSITIVE_INFINITY
  for (let waits = 0; waits < WAITS; ) {
    await runOnce({ pgPool: worker.pool, taskList, noHandleSignals: true })
    const still = await waiting(composition)
    if (still === 0) return
    if (still >= left) {
      waits++
      await setTimeout(WAIT_MS)
    }
    left = still
  }
}
