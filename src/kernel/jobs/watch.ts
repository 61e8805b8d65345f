import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { monotonicMs } from '#kernel/time'
import { beatProcess, endSilent, type SeenProcess, seeProcesses } from './process.store.ts'

/** How often a run shows that it lives, and how long it may be silent before others end it, in milliseconds. */
export interface Pulse {
  readonly beatMs: number
  readonly silentMs: number
}

/** Well below a minute together, and above what a busy machine makes a process wait. */
export const PULSE: Pulse = { beatMs: 5_000, silentMs: 30_000 }

/** What a watch works with. */
export interface WatchOptions {
  readonly pool: pg.Pool
  /** The run that watches the others. */
  readonly own: string
  readonly pulse: Pulse
  /** Gives the jobs of ended runs back to the queue. */
  readonly free: (ids: readonly string[]) => Promise<void>
  readonly onError: (error: unknown) => void
  readonly signal: AbortSignal
}

/** How long a run has not moved, by the watcher's own clock: clocks of machines are never compared. */
class Silence {
  readonly #seen = new Map<string, { readonly beat: number | null; readonly since: number }>()

  /** @returns those that have been silent for too long */
  tooLong(processes: readonly SeenProcess[], now: number, silentMs: number): SeenProcess[] {
    const present = new Set(processes.map(({ id }) => id))
    for (const id of this.#seen.keys()) if (!present.has(id)) this.#seen.delete(id)
    return processes.filter(({ id, beat }) => {
      const known = this.#seen.get(id)
      if (known?.beat !== beat || !known) this.#seen.set(id, { beat, since: now })
      return now - (this.#seen.get(id)?.since ?? now) >= silentMs
    })
  }
}

/**
 * Shows that the own run lives, and ends others that do not. What was read before a pause of this process counts
 * from before the pause, so that waking up ends nobody.
 * @returns when the own run was ended by others, or the signal came
 */
export async function watchProcesses(options: WatchOptions): Promise<'ended' | 'stopped'> {
  const { pool, own, pulse, free, onError, signal } = options
  const silence = new Silence()
  while (!signal.aborted) {
    await sleep(pulse.beatMs, undefined, { signal, ref: false }).catch(() => undefined)
    if (signal.aborted) break
    try {
      if (!(await beatProcess(pool, own))) return 'ended'
      const now = monotonicMs()
      const others = (await seeProcesses(pool)).filter(({ id }) => id !== own)
      const living = others.filter(({ ended }) => !ended)
      for (const silent of silence.tooLong(living, now, pulse.silentMs)) await endSilent(pool, silent)
      const ended = (await seeProcesses(pool)).filter((one) => one.ended && one.id !== own)
      if (ended.length > 0) await free(ended.map(({ id }) => id))
    } catch (error) {
      onError(error)
    }
  }
  return 'stopped'
}
