import type { Static, TObject } from 'typebox'
import type { Ctx, QueuedJob } from '#kernel/context'
import { validate } from '#kernel/contract'

/**
 * Work that is done outside a request: mail, text messages, typesetting, imports. Its payload holds ids
 * only. It may run again after a crash, so its effect must bear that.
 */
export interface Job {
  readonly task: string
  readonly permissions: readonly string[]
  readonly run: (payload: unknown, work: JobWork) => Promise<void>
}

/**
 * How a job reaches the data: any number of transactions, each as the job's named actor; without a government
 * only the node's own tables are open.
 */
export type JobWork = <T>(governmentId: string | null, work: (ctx: Ctx) => Promise<T>) => Promise<T>

/**
 * How soon a job is wanted: somebody waits for it at a screen, soon, or it is long work that must hold up nothing
 * else: such jobs are done one at a time in the whole node.
 */
export type Urgency = 'awaited' | 'soon' | 'bulk'

const PLACE_OF = {
  awaited: { priority: -10 },
  soon: {},
  bulk: { priority: 10, queue: 'bulk' },
} as const satisfies Record<Urgency, Pick<QueuedJob, 'priority' | 'queue'>>

/** A job's name and payload, for those who queue it. */
export interface JobDefinition<S extends TObject = TObject> {
  readonly task: string
  readonly payload: S
  readonly urgency: Urgency
}

/** Declares a job. Every payload field is text. */
export const jobDefinition = <const S extends TObject>(
  task: `${string}.${string}`,
  payload: S,
  urgency: Urgency = 'soon',
): JobDefinition<S> => ({ task, payload, urgency })

/** Declares who does the job. */
export const job = <S extends TObject>(
  definition: JobDefinition<S>,
  permissions: readonly string[],
  run: (payload: Static<S>, work: JobWork) => Promise<void>,
): Job => ({
  task: definition.task,
  permissions,
  run: (payload, work) => run(validate(definition.payload, payload), work),
})

/**
 * Queues a job with this transaction.
 * @param key a job with the same key that has not started yet is replaced
 */
export function enqueue<S extends TObject>(
  ctx: Ctx,
  definition: JobDefinition<S>,
  payload: Static<S>,
  key?: string,
): void {
  const checked = validate(definition.payload, payload) as Record<string, string>
  const { trace } = ctx
  const { task, urgency } = definition
  ctx.jobs.push({ task, payload: checked, ...(key !== undefined && { key }), ...PLACE_OF[urgency], trace })
}
