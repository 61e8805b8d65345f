import { createHmac } from 'node:crypto'
import { type Actor, actorRef } from '#kernel/context'
import type { Keyring } from '#kernel/crypto'
import { Refusal } from '#kernel/errors'
import type { Upload } from '#kernel/files'

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
