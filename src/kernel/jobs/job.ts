import type { Static, TObject } from 'typebox'
import type { Ctx } from '#kernel/context'
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

/** A job's name and payload, for those who queue it. */
export interface JobDefinition<S extends TObject = TObject> {
  readonly task: string
  readonly payload: S
}

/** Declares a job. Every payload field is text. */
export const jobDefinition = <const S extends TObject>(
  task: `${string}.${string}`,
  payload: S,
): JobDefinition<S> => ({
  task,
  payload,
})

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
  ctx.jobs.push({ task: definition.task, payload: checked, ...(key !== undefined && { key }), trace })
}
