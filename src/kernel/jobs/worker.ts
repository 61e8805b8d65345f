import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  makeWorkerUtils,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  Logger as WorkerLogger,
} from 'graphile-worker'
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
  /** Wait before the next try while the database is away, in milliseconds; 2000 where not given. */
  readonly pauseMs?: number
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

/** A worker that does jobs until it is stopped. */
export interface RunningWorker {
  /** Lets running jobs finish, then ends. */
  stop(): Promise<void>
}

const PAUSE_MS = 2_000

/** Jobs that a run ended over hold its lock; without this they would wait hours for it to grow old. */
async function freeJobsOf(runs: readonly string[], { pool, log }: WorkerOptions): Promise<void> {
  if (runs.length === 0) return
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet(log) })
  await utils.forceUnlockWorkers([...runs]).finally(() => utils.release())
}

/**
 * One run of the queue. It ends by itself when the end of a job cannot be written down. The delays of 0 ms make the
 * queue answer for that: without them it leaves a rejection that nobody handles, which ends the process.
 */
function beginRun(options: WorkerOptions, runs: string[]): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => runs.push(workerPool.id))
  return run({
    pgPool: options.pool,
    taskList: taskListOf(options.jobs, options.run),
    concurrency: options.concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet(options.log),
    events,
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
}

/**
 * Starts doing jobs, and starts again whenever a run ended because the database went away. A job under way then is
 * done once more.
 * @throws Error where the database cannot be reached at the start
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const stopping = new AbortController()
  const runs: string[] = []
  let runner: Runner | undefined = await beginRun(options, runs)

  const beginAgain = async (): Promise<Runner | undefined> => {
    while (!stopping.signal.aborted) {
      await sleep(options.pauseMs ?? PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
      try {
        await freeJobsOf(runs, options)
        runs.length = 0
        return await beginRun(options, runs)
      } catch (error) {
        options.log.error({ part: 'jobs', error: (error as Error).name }, 'waiting for the database')
      }
    }
    return undefined
  }
  const end = async () => runner?.stop().catch(() => undefined)
  const supervise = async () => {
    while (runner) {
      if (stopping.signal.aborted) await end()
      await runner.promise.catch(() => undefined)
      runner = await beginAgain()
    }
  }

  const ended = supervise()
  return {
    stop: async () => {
      stopping.abort()
      await end()
      await ended
    },
  }
}
