import { runOnce } from 'graphile-worker'
import { taskListOf } from '#kernel/jobs'
import type { Composition } from '../src/apps/compose.ts'
import { JOBS } from '../src/apps/jobs.ts'

/** Does every job that is due, once through. */
export async function runTaskListOnce({ worker, platform }: Composition): Promise<void> {
  await runOnce({ pgPool: worker.pool, taskList: taskListOf(JOBS, platform.run), noHandleSignals: true })
}
