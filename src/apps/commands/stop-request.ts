import { monotonicMs } from '#kernel/time'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A terminal sends Ctrl-C to every process of a command, and each passes it on: repeats within this time are one. */
const sameRequestMs = 1_000

/** The operator's wish to stop. */
export interface StopRequest {
  readonly signal: AbortSignal
  /** Settles when stopping is asked for. */
  readonly asked: Promise<void>
}

/**
 * Listens for the wish to stop (Ctrl-C, a signal) from now on. Asked once more, the process ends at once; the next
 * start takes over what it leaves.
 */
export function listenForStop(): StopRequest {
  const controller = new AbortController()
  const { promise, resolve } = Promise.withResolvers<void>()
  let askedAt: number | undefined
  const ask = (): void => {
    if (askedAt !== undefined && monotonicMs() - askedAt > sameRequestMs) process.exit(1)
    askedAt ??= monotonicMs()
    controller.abort()
    resolve()
  }
  for (const name of signals) process.on(name, ask)
  return { signal: controller.signal, asked: promise }
}
