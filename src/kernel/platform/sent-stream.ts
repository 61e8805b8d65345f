/** A stream on its way to somebody, and how to wait until it has ended. */
export interface SentStream {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Fulfilled at the end, or when the receiver stops; rejected when the stream breaks or takes too long. */
  readonly ended: Promise<void>
}

/** Longest time that a stream may take, in milliseconds: it holds a connection to the database. */
const STREAM_LIMIT_MS = 600_000

/** Lets a stream pass and tells when it has ended, whether or not anybody ever reads it. */
export function sentStream(chunks: AsyncIterable<Uint8Array>, limitMs = STREAM_LIMIT_MS): SentStream {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  const source = chunks[Symbol.asyncIterator]()
  const timer = setTimeout(() => reject(new Error('a stream took too long')), limitMs)
  const settle = (end: () => void): void => {
    clearTimeout(timer)
    end()
  }
  const iterator: AsyncIterator<Uint8Array> = {
    async next() {
      try {
        const step = await source.next()
        if (step.done) settle(resolve)
        return step
      } catch (error) {
        settle(() => reject(error))
        throw error
      }
    },
    async return() {
      await source.return?.()
      settle(resolve)
      return { done: true, value: undefined }
    },
  }
  return { chunks: { [Symbol.asyncIterator]: () => iterator }, ended }
}
