import { setTimeout as sleep } from 'node:timers/promises'
import { faultCode } from '#kernel/db'
import type { Logger } from '#kernel/log'

const EVERY_MS = 6 * 3_600_000
const AGAIN_MS = 10_000

/** One thing to clear away. */
export type Chore = () => Promise<unknown>

/** How a node clears away. */
export interface Housekeeping {
  readonly chores: readonly Chore[]
  readonly log: Logger
  /** While it says yes, nothing is cleared away: that writes too. */
  readonly held: () => boolean
  /** How often it is asked again, in milliseconds; 10 s where left out. */
  readonly againMs?: number
}

/** Clears away what is not needed any more, now and every six hours. @returns how to stop it */
export function keepHouse({ chores, log, held, againMs = AGAIN_MS }: Housekeeping): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const pause = (ms: number) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined)
  const tidy = async (): Promise<void> => {
    for (const chore of chores) {
      while (held() && !signal.aborted) await pause(againMs)
      if (signal.aborted) return
      await chore().catch((error: unknown) =>
        log.error({ part: 'housekeeping', code: faultCode(error) }, 'failed'),
      )
    }
  }
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      await tidy()
      await pause(EVERY_MS)
    }
  }
  const kept = keep()
  return () => {
    stopping.abort()
    return kept
  }
}
