import type { Static, TObject } from 'typebox'
import type { Ctx } from '#kernel/context'
import { validate } from '#kernel/contract'
import { newId } from '#kernel/ids'

/** Something that happened, told to whoever wants to know. The type carries its version: `approval.accepted@1`. */
export interface EventDefinition<S extends TObject = TObject> {
  readonly type: string
  readonly body: S
}

/** Declares an event. Its body holds ids, codes and days; never personal data. */
export const event = <const S extends TObject>(
  type: `${string}.${string}@${number}`,
  body: S,
): EventDefinition<S> => ({
  type,
  body,
})

/**
 * Tells an event: written to the outbox in this transaction, delivered after its commit.
 * @param order deliveries with the same order key reach a subscriber one after the other, as told
 */
export function emit<S extends TObject>(
  ctx: Ctx,
  definition: EventDefinition<S>,
  order: string,
  body: Static<S>,
): void {
  const { trace } = ctx
  ctx.outbox.push({ id: newId(), type: definition.type, order, body: validate(definition.body, body), trace })
}

/** An event as a subscriber gets it. */
export interface Delivered<B> {
  readonly id: string
  readonly at: Date
  readonly body: B
}

/** A part of a module that listens. It runs once in effect per event: its writes and the mark commit together. */
export interface Subscriber {
  /** `module.what-it-does`; never changed once shipped, deliveries are kept under it. */
  readonly name: string
  readonly type: string
  /** What it may do: the permissions of the named actor it runs as. */
  readonly permissions: readonly string[]
  readonly handle: (ctx: Ctx, event: Delivered<unknown>) => Promise<void>
}

/** Declares a subscriber. */
export const subscriber = <S extends TObject>(
  name: `${string}.${string}`,
  to: EventDefinition<S>,
  permissions: readonly string[],
  handle: (ctx: Ctx, event: Delivered<Static<S>>) => Promise<void>,
): Subscriber => ({
  name,
  type: to.type,
  permissions,
  handle: (ctx, found) => handle(ctx, { ...found, body: validate(to.body, found.body) }),
})
