import { createHmac } from 'node:crypto'
import type { RawBuilder } from 'kysely'
import { type Actor, actorRef, type Ctx } from '#kernel/context'
import type { Keyring } from '#kernel/crypto'
import { keyReused, Refusal } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { answerUnder, type RememberedAnswer, rememberAnswer } from './idempotency.store.ts'

/** What one try of a writing request is known by. */
export interface RequestKey {
  readonly actor: string
  readonly key: string
  /**
   * Digest of endpoint, input and file, so that a key cannot be used for something else. It is keyed: an input may
   * hold a password or a phone number, which nobody who reads the table may find by trying.
   */
  readonly digest: string
}

/** Who a key belongs to: the logged-in account, or everybody's common space where keys are random. */
export function requestKey(
  keyring: Keyring,
  actor: Actor,
  key: string,
  endpointPath: string,
  input: unknown,
  upload: Upload | undefined,
): RequestKey {
  const hash = createHmac('sm3', keyring.indexKey('node', 'idempotency'))
    .update(endpointPath)
    .update('\0')
    .update(JSON.stringify(input))
  if (upload) hash.update(upload.bytes)
  return { actor: actorRef(actor), key, digest: hash.digest('base64url') }
}

/** Whether an error may mean that another try of the same request was first. */
export const maybeRepeated = (error: unknown): boolean =>
  error instanceof Refusal || (error as { code?: unknown }).code === '23505'

/** How work is done once, however often it is asked for. */
export interface Once<T> {
  /** What was remembered, read with the statement that opens the transaction. */
  readonly look: RawBuilder<RememberedAnswer | null>
  /** The remembered answer. @throws Refusal `kernel.idempotency-key-reused` where it answers something else */
  readonly again: (remembered: RememberedAnswer) => T
  /** Remembers an answer with the transaction that made it. */
  readonly remember: (ctx: Ctx, answer: T) => Promise<void>
}

/** How the request of a key is done once. */
export const onceFor = (request: RequestKey): Once<unknown> => ({
  look: answerUnder(request.actor, request.key),
  again: ({ digest, answer }) => {
    if (digest !== request.digest) throw keyReused()
    return answer
  },
  remember: (ctx, answer) => rememberAnswer(ctx.tx, { ...request, answer, at: ctx.now }),
})
