/** A new idempotency key: 128 random bits. Works without a secure context, unlike `crypto.randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Keeps the idempotency key of one submit over its retries. */
export interface SubmitKey {
  /** Key for sending this input: the same until it is settled or the input changes. */
  keyFor(input: unknown): string
  /** The server gave its answer; the next submit is another one. */
  settle(): void
}

/** @param make makes a key; each is used for one content only, as the server demands */
export function submitKey(make: () => string = newKey): SubmitKey {
  let held: { key: string; content: string } | null = null
  return {
    keyFor(input) {
      const content = JSON.stringify(input)
      if (held?.content !== content) held = { key: make(), content }
      return held.key
    },
    settle() {
      held = null
    },
  }
}
