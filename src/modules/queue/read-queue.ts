import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { findGovernment, personNames } from '#modules/org'
import { authorizeHall, holdsWholeHall } from './authorize-hall.ts'
import { listCounters } from './counter.store.ts'
import { readHallQueue } from './hall-queue.ts'
import type { queueContract } from './queue.contract.ts'
import { lastCalled, type TicketRecord } from './ticket.store.ts'

type Endpoints = typeof queueContract.endpoints
type TicketView = OutputOf<Endpoints['readQueue']>['missed'][number]

/** A ticket as those of the hall see it. */
export const ticketView = ({
  id,
  label,
  laneId,
  state,
  takenAt,
  calledAt,
  calls,
}: TicketRecord): TicketView => ({
  ...{ id, label, laneId, state, calls },
  takenAt: takenAt.toISOString(),
  calledAt: calledAt?.toISOString() ?? null,
})

/** 排队情况. */
export async function readQueue(ctx: Ctx): Promise<OutputOf<Endpoints['readQueue']>> {
  authorizeHall(ctx, 'queue.queue.read')
  const { personId } = staffOf(ctx)
  const { lanes, counters, missed } = await readHallQueue(ctx)
  const names = await personNames(
    ctx,
    counters.flatMap(({ counter }) => counter.personId ?? []),
  )
  return {
    lanes: lanes.map(({ lane, exceeded, waiting, longestMinutes }) => {
      const { id, letter, name, waitingLimit, waitLimitMinutes, closed } = lane
      return {
        ...{ id, letter, name, waitingLimit, waitLimitMinutes, closed, waiting, longestMinutes },
        exceeded: [...exceeded],
      }
    }),
    counters: counters.map(({ counter, ticket }) => {
      const { id, number, name, lanes: served, state, since } = counter
      return {
        ...{ id, number, name, lanes: served, state },
        person: names.get(counter.personId ?? '') ?? '',
        since: since?.toISOString() ?? null,
        mine: counter.personId === personId,
        ticket: ticket && ticketView(ticket),
      }
    }),
    missed: missed.map(ticketView),
    can: {
      serve: holdsWholeHall(ctx, 'queue.counter.serve'),
      issue: holdsWholeHall(ctx, 'queue.ticket.issue'),
      manage: holdsWholeHall(ctx, 'queue.queue.manage'),
    },
  }
}

/** Calls that the board shows. */
const MOST_CALLS = 8

/** 叫号大屏: the last calls and how many wait; nothing of anybody. */
export async function readBoard(ctx: Ctx): Promise<OutputOf<Endpoints['readBoard']>> {
  const [called, counters, { lanes }] = [
    await lastCalled(ctx, MOST_CALLS),
    await listCounters(ctx),
    await readHallQueue(ctx),
  ] as const
  const numbers = new Map(counters.map(({ id, number }) => [id, number]))
  const government = await findGovernment(ctx.tx, governmentOf(ctx))
  return {
    governmentName: government?.name ?? '',
    at: ctx.now.toISOString(),
    calls: called.map(({ label, counterId, calledAt, calls, state }) => ({
      ...{ label, calls, serving: state === 'called' },
      number: numbers.get(counterId ?? '') ?? 0,
      calledAt: (calledAt ?? ctx.now).toISOString(),
    })),
    lanes: lanes
      .filter(({ lane }) => !lane.closed)
      .map(({ lane: { letter, name }, waiting }) => ({ letter, name, waiting })),
  }
}
