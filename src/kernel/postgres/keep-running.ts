import { setTimeout as delay } from 'node:timers/promises'
import { monotonicMs } from '#kernel/time'
import { ClusterError, reasonOf, say } from './cluster-error.ts'
import { isAlive } from './processes.ts'

const LOOK_MS = 200
const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 30_000
/** A server that ran this long before it died counts as well again. */
const WELL_MS = 60_000

/** How a server is watched. */
export interface Watch {
  /** Process of the server that runs now. */
  readonly pid: number
  /** Starts the server again at the same port; the log is replayed. @returns its process */
  readonly restart: (signal: AbortSignal) => Promise<number>
  readonly onProgress: (text: string) => void
}

/** A server that is started again whenever it dies. */
export interface KeptServer {
  /** Process of the server that ran last. */
  readonly pid: number
  /** Watches no longer; a restart under way is broken off. */
  release(): Promise<void>
}

/** Starts a dead server again until it runs, waiting longer each time. @returns nothing where it was broken off */
async function bringBack(
  { restart, onProgress }: Watch,
  firstWaitMs: number,
  signal: AbortSignal,
): Promise<{ readonly pid: number; readonly waitMs: number } | undefined> {
  let waitMs = firstWaitMs
  while (!signal.aborted) {
    await delay(waitMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return undefined
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    try {
      return { pid: await restart(signal), waitMs }
    } catch (error) {
      const reason = error instanceof ClusterError ? error.message : reasonOf(error)
      if (!signal.aborted) onProgress(say('restart-failed', { reason }))
    }
  }
  return undefined
}

/** Watches a server and starts it again when it dies, at once the first time, ever later when it keeps dying. */
export function keepRunning(watch: Watch): KeptServer {
  const released = new AbortController()
  const { signal } = released
  let { pid } = watch

  async function look(): Promise<void> {
    let waitMs = FIRST_WAIT_MS
    let since = monotonicMs()
    while (!signal.aborted) {
      await delay(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted || isAlive(pid)) continue
      if (monotonicMs() - since > WELL_MS) waitMs = FIRST_WAIT_MS
      watch.onProgress(say('died', { pid }))
      const back = await bringBack(watch, waitMs, signal)
      if (!back) return
      pid = back.pid
      waitMs = back.waitMs
      since = monotonicMs()
      watch.onProgress(say('restarted', { pid }))
    }
  }

  const looking = look()
  return {
    get pid() {
      return pid
    },
    release: () => {
      released.abort()
      return looking
    },
  }
}
