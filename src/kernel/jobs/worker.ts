import { makeWorkerUtils, type Runner, run, type TaskList, Logger as WorkerLogger } from 'graphile-worker'
import type pg from 'pg'
import type { RunWork } from '#kernel/context'
import type { Logger } from '#kernel/log'
import type { Job } from './job.ts'

/** What the worker works with. */
export interface WorkerOptions {
  /** Pool entered as the worker role. */
  readonly pool: pg.Pool
  readonly jobs: readonly Job[]
  readonly run: RunWork
  readonly log: Logger
  readonly concurrency: number
}

const quiet = (log: Logger) =>
  new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error({ part: 'jobs' }, message.split('\n', 1)[0])
  })

/** Makes or updates the queue's own tables; entered as the worker role. */
export async function migrateQueue(pool: pg.Pool, log: Logger): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet(log) })
  await utils.migrate()
  await utils.release()
}

/** The jobs as the queue calls them, each running as its own named actor. */
export const taskListOf = (jobs: readonly Job[], runWork: RunWork): TaskList =>
  Object.fromEntries(
    jobs.map((definition) => [
      definition.task,
      (payload: unknown) =>
        definition.run(payload, (governmentId, work) =>
          runWork(
            { kind: 'system', name: definition.task, governmentId, permissions: definition.permissions },
            false,
            work,
          ),
        ),
    ]),
  )

/** Starts doing jobs. Stop it with `stop()`: running jobs are finished first. */
export const startWorker = ({ pool, jobs, run: runWork, log, concurrency }: WorkerOptions): Promise<Runner> =>
  run({
    pgPool: pool,
    taskList: taskListOf(jobs, runWork),
    concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet(log),
  })
