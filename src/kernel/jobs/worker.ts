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
import type { Ctx, RunWork } from '#kernel/context'
import { faultCode } from '#kernel/db'
import type { Logger } from '#kernel/log'
import { noTracing, type TraceRef, type Tracing, traced } from '#kernel/trace'
import type { Job } from './job.ts'
import { endProcess, enterProcess, holdProcess } from './process.store.ts'
import { PULSE, type Pulse, watchProcesses } from './watch.ts'

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
  /** Beats and patience between processes; a minute at most from a death to the next try where not given. */
  readonly pulse?: Pulse
  /** Records every job; nothing where left out. */
  readonly tracing?: Tracing
  /** While it says yes, no job is begun. */
  readonly held?: () => boolean
}

/** What the queue adds to its reports. */
interface QueueReport {
  readonly job?: { readonly id: number; readonly task_identifier: string }
  readonly error?: unknown
  readonly fatalError?: unknown
}

/** What the queue itself reports: the job and a code, never the text of an error, which could hold anything. */
const quiet = (log: Logger) =>
  new WorkerLogger(() => (level, _message, meta) => {
    if (level !== 'error') return
    const { job, error, fatalError } = (meta ?? {}) as QueueReport
    const code = faultCode(error ?? fatalError)
    if (job) log.error({ part: 'jobs', code, task: job.task_identifier, job: job.id }, 'job failed')
    else log.error({ part: 'jobs', code }, 'queue failed')
  })

/** Makes or updates the queue's own tables; entered as the worker role. */
export async function migrateQueue(pool: pg.Pool, log: Logger): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet(log) })
  await utils.migrate()
  await utils.release()
}

/** Another process has ended this run, because it was silent for too long: nothing of it may take effect. */
class RunEnded extends Error {}

/**
 * The jobs as the queue calls them, each running as its own named actor.
 * @param enter the first thing in each transaction; it throws where the transaction may not go on
 */
export const taskListOf = (
  jobs: readonly Job[],
  runWork: RunWork,
  enter: (ctx: Ctx) => Promise<void> = async () => undefined,
  tracing: Tracing = noTracing,
): TaskList => {
  const runJob = ({ task, permissions, run }: Job, payload: unknown, trace: TraceRef | undefined) =>
    run(payload, (governmentId, work) =>
      runWork({ kind: 'system', name: task, governmentId, permissions }, false, async (ctx) => {
        await enter(ctx)
        return work({ ...ctx, trace })
      }),
    )
  const taskOf = (job: Job) => (queued: unknown) => {
    const { trace: parent, ...payload } = queued as { trace?: TraceRef }
    return traced(tracing, { name: `job ${job.task}`, parent }, (trace) => runJob(job, payload, trace))
  }
  return Object.fromEntries(jobs.map((job) => [job.task, taskOf(job)]))
}

/** A worker that does jobs until it is stopped. */
export interface RunningWorker {
  /** Lets running jobs finish, then ends. */
  stop(): Promise<void>
}

const PAUSE_MS = 2_000

/** Gives jobs of runs that have ended back to the queue; without this they would wait four hours. */
async function freeJobsOf(runs: readonly string[], { pool, log }: WorkerOptions): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet(log) })
  await utils.forceUnlockWorkers([...runs]).finally(() => utils.release())
}

/** One run of the queue, entered among the processes. */
interface Run {
  readonly id: string
  readonly runner: Runner
}

/**
 * Begins a run. It ends by itself when the end of a job cannot be written down. The delays of 0 ms make the queue
 * answer for that: without them it leaves a rejection that nobody handles, which ends the process.
 */
async function beginRun(options: WorkerOptions): Promise<Run> {
  const events: WorkerEvents = new EventEmitter()
  const entered = Promise.withResolvers<string>()
  entered.promise.catch(() => undefined)
  events.on('pool:create', ({ workerPool: { id } }) =>
    enterProcess(options.pool, id).then(
      (mayRun) => (mayRun ? entered.resolve(id) : entered.reject(new RunEnded())),
      entered.reject,
    ),
  )
  const runner = await run({
    pgPool: options.pool,
    taskList: taskListOf(
      options.jobs,
      options.run,
      async ({ tx }) => {
        if (!(await holdProcess(tx, await entered.promise))) throw new RunEnded()
      },
      options.tracing,
    ),
    concurrency: options.concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet(options.log),
    events,
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  })
  const id = await entered.promise.catch(async (error: unknown) => {
    await runner.stop().catch(() => undefined)
    throw error
  })
  return { id, runner }
}

const untilHeld = async (held: () => boolean, everyMs: number, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted && !held()) {
    await sleep(everyMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** Does jobs until the run ends: by itself, by others, by `held`, or because stopping was asked for. */
async function runToItsEnd(
  { id, runner }: Run,
  options: WorkerOptions,
  stopping: AbortSignal,
): Promise<void> {
  const over = new AbortController()
  const signal = AbortSignal.any([stopping, over.signal])
  const { pool, pulse = PULSE, held = () => false } = options
  const watch = watchProcesses({
    ...{ pool, own: id, pulse, signal },
    free: (ids) => freeJobsOf(ids, options),
    onError: (error) => options.log.error({ part: 'jobs', code: faultCode(error) }, 'no heartbeat'),
  })
  await Promise.race([
    runner.promise.catch(() => undefined),
    watch,
    untilHeld(held, options.pauseMs ?? PAUSE_MS, signal),
  ])
  await runner.stop().catch(() => undefined)
  over.abort()
  await watch
}

/** Makes sure that nothing of a run takes effect any more, and gives back what it held. */
async function closeRun({ id }: Run, options: WorkerOptions): Promise<void> {
  await endProcess(options.pool, id)
  await freeJobsOf([id], options)
}

/**
 * Starts doing jobs, and starts again whenever a run ended because the database went away. A job under way then is
 * done once more. Jobs of a process that died are taken over within a minute; of one that was paused, too, and what
 * it was about to commit is refused.
 * @throws Error where the database cannot be reached at the start
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const stopping = new AbortController()
  const { signal } = stopping
  const { held = () => false, pauseMs = PAUSE_MS } = options
  let last = await beginRun(options)

  const beginAgain = async (): Promise<Run | undefined> => {
    while (!signal.aborted) {
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
      if (held()) continue
      try {
        await closeRun(last, options)
        return await beginRun(options)
      } catch (error) {
        options.log.error({ part: 'jobs', code: faultCode(error) }, 'waiting for the database')
      }
    }
    return undefined
  }
  const work = async () => {
    for (let next: Run | undefined = last; next; next = await beginAgain()) {
      last = next
      await runToItsEnd(next, options, signal)
    }
    await closeRun(last, options).catch(() => undefined)
  }

  const working = work()
  return {
    stop: async () => {
      stopping.abort()
      await working
    },
  }
}
