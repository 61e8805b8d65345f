import { runOnce } from 'graphile-worker'
import { taskListOf } from '#kernel/jobs'
import type { Tracing } from '#kernel/trace'
import type { Composition } from '../src/apps/compose.ts'
import { JOBS } from '../src/apps/jobs.ts'

/** Does every job that is due, once through. */
export async function runTaskListOnce({ worker, platform }: Composition, tracing?: Tracing): Promise<void> {
  const taskList = taskListOf(JOBS, platform.run, undefined, tracing)
  await runOnce({ pgPool: worker.pool, taskList, noHandleSignals: true })
}
