import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { newestEvent } from '#kernel/events'
import { newId } from '#kernel/ids'
import type { TimeSource } from '#kernel/time'
import { judgeTime, type TimeFault } from './judge-time.ts'
import { endDoubt, insertDoubt, openDoubt, type TimeDoubt } from './time-doubt.store.ts'

const EVERY_MS = 5_000

/** What a clock is compared with, and where doubts are kept. */
export interface TimeKeeperOptions {
  readonly wall: TimeSource
  readonly monotonic: () => number
  /** An outside source of time; null where it does not answer. */
  readonly outside: () => Promise<Date | null>
  /** The clock of a database on another machine; null where it is on this one. */
  readonly database: () => Promise<Date | null>
  readonly limitMs: number
  /** Works in a transaction that sees the records of every government. */
  readonly read: <T>(work: (tx: Kysely<unknown>) => Promise<T>) => Promise<T>
  /** Works on the tables of the node. */
  readonly write: <T>(work: (tx: Kysely<unknown>) => Promise<T>) => Promise<T>
  readonly onError: (error: unknown) => void
}

/** Watches whether the machine's clock may be believed. */
export class TimeKeeper {
  readonly #options: TimeKeeperOptions
  readonly #process = newId()
  readonly #stopping = new AbortController()
  #anchor: { readonly wall: Date; readonly monotonicMs: number }
  #doubt: TimeDoubt | null = null
  #loop: Promise<void> = Promise.resolve()

  constructor(options: TimeKeeperOptions) {
    this.#options = options
    this.#anchor = { wall: options.wall(), monotonicMs: options.monotonic() }
  }

  /** The doubt that goes on; null while the clock is believed. */
  doubt(): TimeDoubt | null {
    return this.#doubt
  }

  start(): void {
    this.#loop = this.#watch()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
  }

  /** Compares once, and notes what was found for every process of the node. */
  async check(): Promise<void> {
    const { read, write, wall } = this.#options
    const [outside, database] = await Promise.all([this.#options.outside(), this.#options.database()])
    const known = await read(async (tx) => ({
      open: await openDoubt(tx),
      newestRecord: await newestEvent(tx),
    }))
    if (this.#doubt && !known.open) this.#believe()
    const now = { wall: wall(), monotonicMs: this.#options.monotonic() }
    const reading = { ...now, anchor: this.#anchor, newestRecord: known.newestRecord, outside, database }
    const fault = judgeTime(reading, this.#options.limitMs)
    if (fault && !known.open) await write((tx) => insertDoubt(tx, { ...fault, ...this.#noting(now.wall) }))
    if (!fault && known.open && this.#mayEnd(known.open, outside)) {
      const { id } = known.open
      await write((tx) => endDoubt(tx, id, now.wall, null))
    }
    if (!fault && outside) this.#believe()
    this.#doubt = await read(openDoubt)
  }

  #noting = (beganAt: Date): { id: string; foundBy: string; beganAt: Date } => ({
    ...{ id: newId(), foundBy: this.#process, beganAt },
  })

  /** What only one process could see, only that process may take back, or an outside source. */
  #mayEnd({ reason, foundBy }: Pick<TimeDoubt, 'reason' | 'foundBy'>, outside: Date | null): boolean {
    return (
      outside !== null || foundBy === this.#process || (reason satisfies TimeFault['reason']) !== 'jumped'
    )
  }

  #believe(): void {
    this.#anchor = { wall: this.#options.wall(), monotonicMs: this.#options.monotonic() }
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await this.check().catch(this.#options.onError)
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
}
