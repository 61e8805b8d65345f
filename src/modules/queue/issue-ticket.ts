import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { authorizeHall } from './authorize-hall.ts'
import { queueChanged } from './hall-queue.ts'
import { lockLane } from './lane.store.ts'
import type { queueContract } from './queue.contract.ts'
import { laneClosed } from './queue.errors.ts'
import { labelOf } from './queue.model.ts'
import { countGiven, insertTicket, listOpenTickets } from './ticket.store.ts'

type Endpoint = (typeof queueContract.endpoints)['issueTicket']

/** 取号: the next number of the day; the lane is held meanwhile, so that no number is given twice. */
export async function issueTicket(ctx: Ctx, { laneId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  authorizeHall(ctx, 'queue.ticket.issue')
  const lane = await lockLane(ctx, laneId)
  if (!lane) throw notFound()
  if (lane.closed) throw laneClosed({ name: lane.name })
  const day = legalDayOf(ctx.now)
  const id = newId()
  const label = labelOf(lane.letter, (await countGiven(ctx, day, lane.letter)) + 1)
  const waiting = await listOpenTickets(ctx)
  await insertTicket(ctx, { id, laneId, day, label })
  queueChanged(ctx)
  return {
    ...{ ticketId: id, label, laneName: lane.name, takenAt: ctx.now.toISOString() },
    before: waiting.filter((one) => one.laneId === laneId && one.state === 'waiting').length,
  }
}
