import { legalDayOf, startOfLegalDay } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { personNames } from '#modules/org'
import { type HallQueue, readHallQueue } from '#modules/queue'
import type { hallContract } from './hall.contract.ts'
import { sumOf, workOf } from './hall.model.ts'
import { type DoneToday, doneSince } from './hall.store.ts'

type Hall = OutputOf<(typeof hallContract.endpoints)['readHall']>

const laneRows = ({ lanes, counters }: HallQueue, done: readonly DoneToday[]): Hall['lanes'] =>
  lanes.map(({ lane, waiting, longestMinutes, exceeded }) => {
    const { id, letter, name, waitingLimit, waitLimitMinutes } = lane
    return {
      ...{ id, letter, name, waiting, longestMinutes, waitingLimit, waitLimitMinutes },
      exceeded: [...exceeded],
      open: counters.filter(({ counter }) => counter.state === 'open' && counter.lanes.includes(id)).length,
      ...workOf(sumOf(done.filter((one) => one.laneId === id))),
    }
  })

const counterRows = (
  { lanes, counters }: HallQueue,
  done: readonly DoneToday[],
  names: ReadonlyMap<string, string>,
): Hall['counters'] =>
  counters.map(({ counter, ticket }) => {
    const { id, number, name, state, since, personId } = counter
    return {
      ...{ id, number, name, state, person: names.get(personId ?? '') ?? '' },
      since: since?.toISOString() ?? null,
      label: ticket?.label ?? '',
      calledAt: ticket?.calledAt?.toISOString() ?? null,
      lanes: lanes.filter(({ lane }) => counter.lanes.includes(lane.id)).map(({ lane }) => lane.letter),
      ...workOf(sumOf(done.filter((one) => one.counterId === id))),
    }
  })

/** 大厅情况: who waits, who serves, and what was done since midnight in Beijing. */
export async function readHall(ctx: Ctx): Promise<Hall> {
  authorize(ctx.actor, 'reception.hall.read', { governmentId: governmentOf(ctx) })
  const hall = await readHallQueue(ctx)
  const done = await doneSince(ctx, startOfLegalDay(legalDayOf(ctx.now)))
  const names = await personNames(
    ctx,
    hall.counters.flatMap(({ counter }) => counter.personId ?? []),
  )
  return {
    at: ctx.now.toISOString(),
    total: {
      waiting: hall.lanes.reduce((sum, { waiting }) => sum + waiting, 0),
      longestMinutes: Math.max(0, ...hall.lanes.map(({ longestMinutes }) => longestMinutes)),
      open: hall.counters.filter(({ counter }) => counter.state === 'open').length,
      counters: hall.counters.length,
      ...sumOf(done),
    },
    lanes: laneRows(hall, done),
    counters: counterRows(hall, done, names),
  }
}
