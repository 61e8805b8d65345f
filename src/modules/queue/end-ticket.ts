import { legalDayOf } from '#kernel/calendar'
import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { authorizeHall } from './authorize-hall.ts'
import { findCounter } from './counter.store.ts'
import { queueChanged } from './hall-queue.ts'
import type { queueContract } from './queue.contract.ts'
import { ticketElsewhere } from './queue.errors.ts'
import { ticketEnded } from './queue.events.ts'
import { lockTicket, saveTicket, type TicketRecord } from './ticket.store.ts'

type Input = InputOf<(typeof queueContract.endpoints)['endTicket']>

/** A ticket is done with, or nobody came. Part. */
export async function settleTicket(
  ctx: Ctx,
  { id, label, counterId }: TicketRecord,
  how: Input['how'],
): Promise<void> {
  await saveTicket(ctx, id, { state: how, endedAt: ctx.now })
  if (counterId !== null) emit(ctx, ticketEnded, id, { ticketId: id, label, counterId, how })
}

/** A ticket of today, locked. @throws Refusal `kernel.not-found`, `queue.ticket-elsewhere` */
export async function ticketOfToday(ctx: Ctx, ticketId: string): Promise<TicketRecord> {
  authorizeHall(ctx, 'queue.counter.serve')
  const found = await lockTicket(ctx, ticketId)
  if (!found) throw notFound()
  if (found.day !== legalDayOf(ctx.now)) throw ticketElsewhere()
  return found
}

/** The ticket that the caller's own counter has called. @throws Refusal as `ticketOfToday` */
export async function ownCalled(ctx: Ctx, ticketId: string): Promise<TicketRecord> {
  const found = await ticketOfToday(ctx, ticketId)
  const counter = found.counterId === null ? undefined : await findCounter(ctx, found.counterId)
  if (found.state !== 'called' || counter?.personId !== staffOf(ctx).personId) throw ticketElsewhere()
  return found
}

/** 办结、过号. */
export async function endTicket(ctx: Ctx, { ticketId, how }: Input): Promise<Record<string, never>> {
  await settleTicket(ctx, await ownCalled(ctx, ticketId), how)
  queueChanged(ctx)
  return {}
}
