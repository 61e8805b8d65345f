/** Ends one thing that was begun. */
type Close = () => Promise<unknown>

/** What was begun, to be ended in the opposite order. */
export interface Begun {
  /** Remembers how to end what just began. */
  add(close: Close): void
  /** Ends everything, the last begun first; what fails to end does not keep the others from ending. */
  closeAll(): Promise<void>
}

/** An empty list of what was begun. */
export function nothingBegun(): Begun {
  const closes: Close[] = []
  return {
    add: (close) => void closes.unshift(close),
    closeAll: async () => {
      const failed: unknown[] = []
      for (const close of closes.splice(0)) await close().catch((error: unknown) => failed.push(error))
      if (failed.length > 0) throw failed[0]
    },
  }
}
