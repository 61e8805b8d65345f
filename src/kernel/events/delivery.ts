import type { Ctx, RunWork, SystemActor } from '#kernel/context'
import { isOutage } from '#kernel/db'
import { noTracing, type Tracing, traced } from '#kernel/trace'
import type { Subscriber } from './event.ts'
import {
  type ClaimedDelivery,
  claimDeliveries,
  dueGovernments,
  markDone,
  markFailed,
  orderOf,
} from './outbox.store.ts'
import { Wakeup } from './wakeup.ts'

/** Orders that one transaction delivers at most. */
const ORDERS = 200
const MAX_ATTEMPTS = 12
const POLL_MS = 500
const WORKERS = 2

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
  /** Records every delivery; nothing where left out. */
  readonly tracing?: Tracing
  /** Transactions at the same time, at least 1; 2 where left out. */
  readonly workers?: number
  /** While it says yes, nothing is delivered. */
  readonly held?: () => boolean
}

/** What one transaction delivered, or, where it failed, what it would have delivered. */
type Batch = { readonly done: number } | { readonly failed: readonly ClaimedDelivery[] }

/** Delivers events to subscribers, each once in effect, those of one order in order. */
export class Courier {
  readonly #options: CourierOptions
  readonly #byName: ReadonlyMap<string, Subscriber>
  readonly #wakeup = new Wakeup()
  #stopping = false
  #loops: Promise<unknown> = Promise.resolve()

  constructor(options: CourierOptions) {
    this.#options = options
    this.#byName = new Map(options.subscribers.map((s) => [s.name, s]))
  }

  start(): void {
    const workers = this.#options.workers ?? WORKERS
    this.#loops = Promise.all(Array.from({ length: workers }, (_, at) => this.#work(at / workers)))
  }

  /** Something was committed: look now instead of at the next poll. */
  nudge(): void {
    this.#wakeup.one()
  }

  async stop(): Promise<void> {
    this.#stopping = true
    this.#wakeup.all()
    await this.#loops
  }

  /** Delivers until nothing is due. @returns how many were done */
  async drain(): Promise<number> {
    let total = 0
    for (;;) {
      const done = await this.#round(0)
      if (done === 0) return total
      total += done
    }
  }

  async #work(share: number): Promise<void> {
    while (!this.#stopping) {
      const done = await this.#round(share).catch((error: unknown) => {
        this.#options.onError('events.courier', error)
        return 0
      })
      if (done >= ORDERS) this.nudge()
      if (done === 0 && !this.#stopping) await this.#wakeup.within(POLL_MS)
    }
  }

  /** One transaction for each government with something due, beginning at a share of their list. */
  async #round(share: number): Promise<number> {
    if (this.#options.held?.()) return 0
    const due = await this.#options.run(courier(null), true, (ctx) =>
      dueGovernments(ctx.tx, [...this.#byName.keys()], ctx.now, ORDERS),
    )
    const first = Math.floor(due.length * share)
    let done = 0
    for (const governmentId of [...due.slice(first), ...due.slice(0, first)]) {
      if (this.#stopping) break
      done += await this.#deliverTo(governmentId)
    }
    return done
  }

  /** Delivers together; where one of them fails, each by itself, so that only its own order is held back. */
  async #deliverTo(governmentId: string): Promise<number> {
    const batch = await this.#together(governmentId)
    if ('done' in batch) return batch.done
    const held = new Set<string>()
    let done = 0
    for (const delivery of batch.failed) {
      if (this.#stopping) break
      if (held.has(orderOf(delivery))) continue
      if (await this.#alone(governmentId, delivery)) done++
      else held.add(orderOf(delivery))
    }
    return done
  }

  async #together(governmentId: string): Promise<Batch> {
    let claimed: ClaimedDelivery[] = []
    try {
      await this.#options.run(courier(governmentId), false, async (ctx) => {
        claimed = await this.#claim(ctx, governmentId)
        await this.#effect(ctx, claimed)
      })
      return { done: claimed.length }
    } catch (error) {
      if (isOutage(error) || claimed.length === 0) throw error
      return { failed: claimed }
    }
  }

  /** @returns whether it was done by this */
  async #alone(governmentId: string, delivery: ClaimedDelivery): Promise<boolean> {
    try {
      return await this.#options.run(courier(governmentId), false, async (ctx) => {
        const claimed = await this.#claim(ctx, governmentId, delivery.id)
        await this.#effect(ctx, claimed)
        return claimed.length > 0
      })
    } catch (error) {
      if (isOutage(error)) throw error
      await this.#fail(governmentId, delivery, error)
      return false
    }
  }

  #claim({ tx, now }: Ctx, governmentId: string, only?: number): Promise<ClaimedDelivery[]> {
    const subscribers = [...this.#byName.keys()]
    const one = only !== undefined && { only }
    return claimDeliveries(tx, { governmentId, subscribers, at: now, orders: ORDERS, ...one })
  }

  /** The effects and their marks, in this transaction. */
  async #effect(ctx: Ctx, claimed: readonly ClaimedDelivery[]): Promise<void> {
    for (const { subscriber, eventId, at, body, trace: parent } of claimed) {
      const target = this.#byName.get(subscriber)
      if (!target) throw new Error(`nobody here is ${subscriber}`)
      const actor = actorOf(target.name, ctx.governmentId, target.permissions)
      const span = { name: `deliver ${subscriber}`, ...(parent !== null && { parent }) }
      await traced(this.#options.tracing ?? noTracing, span, (trace) =>
        target.handle({ ...ctx, actor, trace }, { id: eventId, at, body }),
      )
    }
    if (claimed.length === 0) return
    await markDone(
      ctx.tx,
      claimed.map(({ id }) => id),
      ctx.now,
    )
  }

  async #fail(governmentId: string, found: ClaimedDelivery, error: unknown): Promise<void> {
    this.#options.onError(found.subscriber, error)
    const attempts = found.attempts + 1
    await this.#options.run(courier(governmentId), false, (ctx) => {
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
