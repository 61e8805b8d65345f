import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RunWork, SystemActor } from '#kernel/context'
import type { Subscriber } from './event.ts'
import { claimDelivery, type DueDelivery, dueDeliveries, markDone, markFailed } from './outbox.store.ts'

const BATCH = 100
const MAX_ATTEMPTS = 12
const POLL_MS = 500

/** Wait before the next try: 1 s doubled each time, one hour at most. */
const backoffMs = (attempts: number): number => Math.min(1000 * 2 ** attempts, 3_600_000)

const actorOf = (name: string, governmentId: string | null, permissions: readonly string[]): SystemActor => ({
  kind: 'system',
  name,
  governmentId,
  permissions,
})

const courier = (governmentId: string | null): SystemActor => actorOf('events.courier', governmentId, [])

/** What the courier delivers with. */
export interface CourierOptions {
  readonly subscribers: readonly Subscriber[]
  readonly run: RunWork
  readonly onError: (subscriber: string, error: unknown) => void
}

/** Delivers events to subscribers, each once in effect, those of one order in order. */
export class Courier {
  readonly #options: CourierOptions
  readonly #byName: ReadonlyMap<string, Subscriber>
  readonly #wake = new EventEmitter()
  #stopping = false
  #loop: Promise<void> = Promise.resolve()

  constructor(options: CourierOptions) {
    this.#options = options
    this.#byName = new Map(options.subscribers.map((s) => [s.name, s]))
  }

  start(): void {
    this.#loop = this.#work()
  }

  /** Something was committed: look now instead of at the next poll. */
  nudge(): void {
    this.#wake.emit('wake')
  }

  async stop(): Promise<void> {
    this.#stopping = true
    this.nudge()
    await this.#loop
  }

  /** Delivers until nothing is due. @returns how many were done */
  async drain(): Promise<number> {
    let total = 0
    for (;;) {
      const done = await this.#round()
      if (done === 0) return total
      total += done
    }
  }

  async #work(): Promise<void> {
    while (!this.#stopping) {
      const woken = new AbortController()
      this.#wake.once('wake', () => woken.abort())
      const done = await this.#round().catch((error: unknown) => {
        this.#options.onError('events.courier', error)
        return 0
      })
      if (done === 0 && !this.#stopping)
        await sleep(POLL_MS, undefined, { signal: woken.signal }).catch(() => undefined)
      this.#wake.removeAllListeners('wake')
    }
  }

  async #round(): Promise<number> {
    const due = await this.#options.run(courier(null), true, (ctx) =>
      dueDeliveries(ctx.tx, [...this.#byName.keys()], ctx.now, BATCH),
    )
    let done = 0
    for (const delivery of due) {
      if (this.#stopping) break
      if (await this.#deliver(delivery)) done++
    }
    return done
  }

  async #deliver(due: DueDelivery): Promise<boolean> {
    const target = this.#byName.get(due.subscriber)
    if (!target) return false
    try {
      return await this.#options.run(
        actorOf(target.name, due.governmentId, target.permissions),
        false,
        async (ctx) => {
          const found = await claimDelivery(ctx.tx, due.id, ctx.now)
          if (!found) return false
          await target.handle(ctx, { id: found.eventId, at: found.at, body: found.body })
          await markDone(ctx.tx, due.id, ctx.now)
          return true
        },
      )
    } catch (error) {
      await this.#fail(due, error)
      return false
    }
  }

  async #fail(found: DueDelivery, error: unknown): Promise<void> {
    this.#options.onError(found.subscriber, error)
    const attempts = found.attempts + 1
    await this.#options.run(courier(found.governmentId), false, (ctx) => {
      const next = attempts < MAX_ATTEMPTS ? new Date(ctx.now.getTime() + backoffMs(attempts)) : null
      return markFailed(ctx.tx, found.id, ctx.now, next, errorCode(error))
    })
  }
}

/** What of an error may be stored: its code or class, never its text, which could hold personal data. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' ? code : error.name
}
