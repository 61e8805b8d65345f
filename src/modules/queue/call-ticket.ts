import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { authorizeHall } from './authorize-hall.ts'
import { type CounterRecord, listCounters, lockCounter } from './counter.store.ts'
import { ownCalled, settleTicket, ticketOfToday } from './end-ticket.ts'
import { queueChanged } from './hall-queue.ts'
import { lockLane } from './lane.store.ts'
import type { queueContract } from './queue.contract.ts'
import { laneClosed, notSeated, ticketElsewhere } from './queue.errors.ts'
import { ticketCalled } from './queue.events.ts'
import { ticketView } from './read-queue.ts'
import { lockCalledAt, lockNext, saveTicket, type TicketRecord } from './ticket.store.ts'

type Endpoints = typeof queueContract.endpoints
type Done = Record<string, never>

async function callTo(ctx: Ctx, ticket: TicketRecord, counterId: string): Promise<TicketRecord> {
  const { id, label } = ticket
  const state = 'called' as const
  const change = { state, counterId, calledAt: ctx.now, endedAt: null, calls: ticket.calls + 1 }
  await saveTicket(ctx, id, change)
  emit(ctx, ticketCalled, id, { ticketId: id, label, counterId })
  queueChanged(ctx)
  return { ...ticket, ...change }
}

/** Ends what a counter has called before. */
async function endCalled(ctx: Ctx, counterId: string): Promise<void> {
  const before = await lockCalledAt(ctx, counterId)
  if (before) await settleTicket(ctx, before, 'done')
}

const sitsAt = (ctx: Ctx, { personId, state }: CounterRecord): boolean =>
  state === 'open' && personId === staffOf(ctx).personId

/** 叫号: whoever has waited longest in the lanes of the caller's counter; the ticket before is done with. */
export async function callNext(
  ctx: Ctx,
  { counterId }: InputOf<Endpoints['callNext']>,
): Promise<OutputOf<Endpoints['callNext']>> {
  authorizeHall(ctx, 'queue.counter.serve')
  const counter = await lockCounter(ctx, counterId)
  if (!counter) throw notFound()
  if (!sitsAt(ctx, counter)) throw notSeated()
  await endCalled(ctx, counterId)
  const next = await lockNext(ctx, counter.lanes)
  if (!next) {
    queueChanged(ctx)
    return { ticket: null }
  }
  return { ticket: ticketView(await callTo(ctx, next, counterId)) }
}

/** 重呼: the ticket that the caller has called, or one to which nobody answered, which goes to the caller's counter. */
export async function recallTicket(
  ctx: Ctx,
  { ticketId }: InputOf<Endpoints['recallTicket']>,
): Promise<Done> {
  const found = await ticketOfToday(ctx, ticketId)
  const seat = (await listCounters(ctx)).find((counter) => sitsAt(ctx, counter))
  if (!seat) throw notSeated()
  if (found.state === 'missed') await endCalled(ctx, seat.id)
  else if (found.state !== 'called' || found.counterId !== seat.id) throw ticketElsewhere()
  await callTo(ctx, found, seat.id)
  return {}
}

/** 转号: into another lane, in the place of its age; the number stays. */
export async function transferTicket(
  ctx: Ctx,
  { ticketId, laneId }: InputOf<Endpoints['transferTicket']>,
): Promise<Done> {
  const found = await ownCalled(ctx, ticketId)
  const lane = await lockLane(ctx, laneId)
  if (!lane) throw notFound()
  if (lane.closed) throw laneClosed({ name: lane.name })
  await saveTicket(ctx, found.id, { state: 'waiting', laneId, counterId: null, calledAt: null })
  queueChanged(ctx)
  return {}
}
