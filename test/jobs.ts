import { runOnce } from 'graphile-worker'
import { taskListOf } from '#kernel/jobs'
import type { Composition } from '../src/apps/compose.ts'
import { MODULES } from '../src/apps/modules.ts'

/** Does every job that is due, once through. */
export async function runTaskListOnce({ worker, platform }: Composition): Promise<void> {
  const jobs = MODULES.flatMap((module) => module.jobs ?? [])
  await runOnce({ pgPool: worker.pool, taskList: taskListOf(jobs, platform.run), noHandleSignals: true })
}
