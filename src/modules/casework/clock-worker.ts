import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx, RunWork, SystemActor } from '#kernel/context'
import { isOutage } from '#kernel/db'
import {
  type ClaimedEvent,
  claimEvents,
  dueGovernments,
  type EventName,
  markEventFailed,
} from './clock-event.store.ts'
import { fireEvents } from './fire-events.ts'
import { urgeClocks } from './urge-clocks.ts'

/** Events that one transaction does at most. */
const BATCH = 100
const LOOPS = 2
const POLL_MS = 1_000

/** Wait before a failed event is tried again: a minute doubled each time, one hour at most. It is never given up. */
const waitMs = (attempts: number): number => Math.min(60_000 * 2 ** attempts, 3_600_000)

const clocks = (governmentId: string | null): SystemActor => ({
  ...{ kind: 'system', name: 'casework.clocks', governmentId, permissions: [] },
})

/** What the clocks run with. */
export interface ClockWorkerOptions {
  readonly run: RunWork
  readonly onError: (part: string, error: unknown) => void
  /** Transactions at the same time, at least 1; 2 where left out. */
  readonly workers?: number
  /** Events that one transaction does at most; 100 where left out. */
  readonly batch?: number
  /** While it says yes, nothing happens by itself. */
  readonly held?: () => boolean
}

/**
 * Does by itself what the law says happens when time has run out, once, however many of these work on one database.
 * After a stop, everything that fell due meanwhile is done, with the instants at which it took effect.
 */
export class ClockWorker {
  readonly #options: ClockWorkerOptions
  readonly #stopping = new AbortController()
  #loops: Promise<unknown> = Promise.resolve()

  constructor(options: ClockWorkerOptions) {
    this.#options = options
  }

  start(): void {
    const workers = this.#options.workers ?? LOOPS
    this.#loops = Promise.all(Array.from({ length: workers }, (_, n) => this.#work(n / workers)))
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loops
  }

  /** Does what is due until nothing is left that can be done. @returns how many events happened */
  async drain(): Promise<number> {
    let total = 0
    for (;;) {
      const done = await this.#round(0)
      if (done === 0) return total
      total += done
    }
  }

  async #work(share: number): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const done = await this.#round(share).catch((error: unknown) => {
        this.#options.onError('casework.clocks', error)
        return 0
      })
      if (done === 0) await sleep(POLL_MS, undefined, { signal }).catch(() => undefined)
    }
  }

  /** One transaction for each government with something due, beginning at a share of their list. */
  async #round(share: number): Promise<number> {
    const { run, held } = this.#options
    if (held?.()) return 0
    const due = await run(clocks(null), true, dueGovernments)
    const first = Math.floor(due.length * share)
    let done = 0
    for (const governmentId of [...due.slice(first), ...due.slice(0, first)]) {
      if (this.#stopping.signal.aborted) break
      done += await this.#fireIn(governmentId)
    }
    return done === 0 ? urgeClocks(run) : done
  }

  /** Does events together; where one of them fails, each case by itself, so that only its own is held up. */
  async #fireIn(governmentId: string): Promise<number> {
    let claimed: readonly ClaimedEvent[] = []
    try {
      await this.#options.run(clocks(governmentId), false, async (ctx) => {
        claimed = await claimEvents(ctx, this.#options.batch ?? BATCH)
        await fireEvents(ctx, claimed)
      })
      return claimed.length
    } catch (error) {
      if (isOutage(error) || claimed.length === 0) throw error
    }
    let done = 0
    for (const event of claimed) done += await this.#fireAlone(governmentId, event)
    return done
  }

  async #fireAlone(governmentId: string, event: ClaimedEvent): Promise<number> {
    try {
      return await this.#options.run(clocks(governmentId), false, async (ctx: Ctx) => {
        const claimed = await claimEvents(ctx, 1, event)
        await fireEvents(ctx, claimed)
        return claimed.length
      })
    } catch (error) {
      if (isOutage(error)) throw error
      await this.#fail(governmentId, event, error)
      return 0
    }
  }

  async #fail(governmentId: string, event: EventName & { attempts: number }, error: unknown): Promise<void> {
    this.#options.onError('casework.clocks', error)
    const name = error instanceof Error ? error.name : 'unknown'
    await this.#options.run(clocks(governmentId), false, (ctx) =>
      markEventFailed(ctx, event, new Date(ctx.now.getTime() + waitMs(event.attempts)), name),
    )
  }
}
