import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { newestEvent } from '#kernel/events'
import { newId } from '#kernel/ids'
import type { TimeSource } from '#kernel/time'
import { judgeStop, judgeTime, type TimeFault } from './judge-time.ts'
import type { LastSeen, MachineClock, SeenStore } from './last-seen.ts'
import { endDoubt, insertDoubt, openDoubt, type TimeDoubt } from './time-doubt.store.ts'

const EVERY_MS = 5_000
const SAVE_MS = 60_000

/** What a clock is compared with, and where doubts are kept. */
export interface TimeKeeperOptions {
  readonly wall: TimeSource
  readonly monotonic: () => number
  /** An outside source of time; null where it does not answer. */
  readonly outside: () => Promise<Date | null>
  /** The clock of a database on another machine; null where it is on this one. */
  readonly database: () => Promise<Date | null>
  readonly limitMs: number
  /** How long the machine has been running; null where it does not tell. */
  readonly machine: () => MachineClock | null
  /** The clock when it was last believed, by any process of this machine. */
  readonly seen: SeenStore
  /** A stop of a machine that was started anew and that needs no confirmation, in milliseconds; 0: none does. */
  readonly gapMs: number
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
  /** The anchor is one of before this process: what was found by another one can be judged by it. */
  readonly #carried: boolean
  /** As another process left it before this one began; judged once. */
  #before: LastSeen | null
  #savedMs = Number.NEGATIVE_INFINITY
  #doubt: TimeDoubt | null = null
  #loop: Promise<void> = Promise.resolve()

  constructor(options: TimeKeeperOptions) {
    this.#options = options
    this.#before = options.seen.read()
    const [machine, monotonicMs] = [options.machine(), options.monotonic()]
    this.#carried = machine !== null && this.#before !== null && this.#before.boot === machine.boot
    this.#anchor =
      machine && this.#before && this.#carried
        ? {
            wall: new Date(this.#before.wall),
            monotonicMs: monotonicMs - (machine.uptimeMs - this.#before.uptimeMs),
          }
        : { wall: options.wall(), monotonicMs }
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
    const alone = outside === null && database === null
    const fault = judgeTime(reading, this.#options.limitMs) ?? (alone ? this.#judgeStop(now.wall) : null)
    if (fault && !known.open) await write((tx) => insertDoubt(tx, { ...fault, ...this.#noting(now.wall) }))
    if (!fault && known.open && this.#mayEnd(known.open, outside)) {
      const { id } = known.open
      await write((tx) => endDoubt(tx, id, now.wall, null))
    }
    if (!fault && outside) this.#believe()
    this.#doubt = await read(openDoubt)
    if (!this.#doubt) this.#remember(now)
  }

  /** The stop before this process began, judged once: afterwards a person has seen it, or there is nothing to see. */
  #judgeStop(wall: Date): TimeFault | null {
    const [machine, before] = [this.#options.machine(), this.#before]
    this.#before = null
    return machine && before ? judgeStop({ wall, boot: machine.boot }, before, this.#options.gapMs) : null
  }

  /** Keeps a believed clock for the processes after this one, each minute. */
  #remember({ wall, monotonicMs }: { readonly wall: Date; readonly monotonicMs: number }): void {
    const machine = this.#options.machine()
    if (!machine || monotonicMs - this.#savedMs < SAVE_MS) return
    this.#options.seen.write({ ...machine, wall: wall.toISOString() })
    this.#savedMs = monotonicMs
  }

  #noting = (beganAt: Date): { id: string; foundBy: string; beganAt: Date } => ({
    ...{ id: newId(), foundBy: this.#process, beganAt },
  })

  /**
   * What only one process could see, only that process may take back, one that goes on from the clock it was compared with, or
   * an outside source; what nothing could prove, an outside source alone.
   */
  #mayEnd({ reason, foundBy }: Pick<TimeDoubt, 'reason' | 'foundBy'>, outside: Date | null): boolean {
    if (outside !== null) return true
    if (reason === 'unproven') return false
    return reason !== 'jumped' || foundBy === this.#process || this.#carried
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
