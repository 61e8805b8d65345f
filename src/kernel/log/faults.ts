import type { TimeSource } from '#kernel/time'

/** Something that was written to the log as an error, as often as it happened. */
export interface Fault {
  /** Part of the program, such as `jobs`. */
  readonly part: string
  /** Code or class of the error; never its text, which could hold personal data. */
  readonly code: string
  readonly count: number
  readonly firstAt: Date
  readonly lastAt: Date
}

/** The last faults of this process, for whoever looks after it. */
export interface FaultMemory {
  remember(part: string, code: string): void
  /** Newest first. */
  recent(): readonly Fault[]
  /** Calls whenever a fault is remembered. */
  listen(listener: (part: string) => void): void
}

/** Kinds of faults that are remembered; beyond, the one longest past is forgotten. */
const MOST = 100

/** Begins to remember. */
export function createFaultMemory(time: TimeSource): FaultMemory {
  const faults = new Map<string, Fault>()
  const listeners: ((part: string) => void)[] = []
  return {
    remember(part, code) {
      const key = `${part} ${code}`
      const now = time()
      const before = faults.get(key)
      // Taken out and put in again: a map keeps the order in which it was filled.
      faults.delete(key)
      faults.set(key, {
        ...{ part, code, lastAt: now },
        count: (before?.count ?? 0) + 1,
        firstAt: before?.firstAt ?? now,
      })
      const [oldest] = faults.keys()
      if (faults.size > MOST && oldest !== undefined) faults.delete(oldest)
      for (const listener of listeners) listener(part)
    },
    recent: () => [...faults.values()].reverse(),
    listen: (listener) => void listeners.push(listener),
  }
}

/** What of a logged object names the fault. */
export function faultOf(logged: unknown): { part: string; code: string } {
  const { part, code, error } = (typeof logged === 'object' && logged !== null ? logged : {}) as {
    part?: unknown
    code?: unknown
    error?: unknown
  }
  return { part: String(part ?? 'http'), code: String(code ?? error ?? 'unknown') }
}
