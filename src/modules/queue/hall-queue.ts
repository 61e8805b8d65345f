import { type Ctx, governmentOf } from '#kernel/context'
import { hearable, signal, type Topic, topic } from '#kernel/live'
import { holdsWholeHall } from './authorize-hall.ts'
import { type CounterRecord, listCounters } from './counter.store.ts'
import { type LaneRecord, listLanes } from './lane.store.ts'
import { type Excess, excessesOf, minutesBetween } from './queue.model.ts'
import { listOpenTickets, type TicketRecord } from './ticket.store.ts'

/** What is heard when anything of a government's queue changes. */
export const queueTopic = (governmentId: string): Topic => topic('queue', governmentId)

/** Tells everybody who looks at the queue. */
export const queueChanged = (ctx: Ctx): void => signal(ctx, queueTopic(governmentOf(ctx)))

hearable((ctx) => (holdsWholeHall(ctx, 'queue.queue.read') ? [queueTopic(governmentOf(ctx))] : []))

/** A lane, how many wait in it and how long. */
interface QueuedLane {
  readonly lane: LaneRecord
  readonly waiting: number
  /** Whole minutes that the first of them has waited. */
  readonly longestMinutes: number
  readonly exceeded: readonly Excess[]
}

/** A counter and the ticket that it has called. */
interface ServingCounter {
  readonly counter: CounterRecord
  readonly ticket: TicketRecord | null
}

/** The hall as it is now. */
export interface HallQueue {
  readonly lanes: readonly QueuedLane[]
  readonly counters: readonly ServingCounter[]
  /** Tickets of today to which nobody answered. */
  readonly missed: readonly TicketRecord[]
}

function queuedLane(ctx: Ctx, lane: LaneRecord, open: readonly TicketRecord[]): QueuedLane {
  const waiting = open.filter(({ laneId, state }) => state === 'waiting' && laneId === lane.id)
  const longestMinutes = minutesBetween(waiting[0]?.takenAt ?? ctx.now, ctx.now)
  const exceeded = excessesOf(lane, waiting.length, longestMinutes)
  return { lane, waiting: waiting.length, longestMinutes, exceeded }
}

/** The whole hall. Part: the use case authorizes. */
export async function readHallQueue(ctx: Ctx): Promise<HallQueue> {
  const [lanes, counters, open] = [
    await listLanes(ctx),
    await listCounters(ctx),
    await listOpenTickets(ctx),
  ] as const
  const called = new Map(
    open.filter(({ state }) => state === 'called').map((ticket) => [ticket.counterId, ticket]),
  )
  return {
    lanes: lanes.map((lane) => queuedLane(ctx, lane, open)),
    counters: counters.map((counter) => ({ counter, ticket: called.get(counter.id) ?? null })),
    missed: open.filter(({ state }) => state === 'missed'),
  }
}
