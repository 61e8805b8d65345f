import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { authorizeHall, holdsWholeHall } from './authorize-hall.ts'
import { type CounterRecord, lockCounter, lockOtherSeat, saveCounter } from './counter.store.ts'
import { settleTicket } from './end-ticket.ts'
import { queueChanged } from './hall-queue.ts'
import type { queueContract } from './queue.contract.ts'
import { counterTaken, notSeated } from './queue.errors.ts'
import { lockCalledAt } from './ticket.store.ts'

type Input = InputOf<(typeof queueContract.endpoints)['seatCounter']>

/** Nobody sits there any more; whom it had called has been served. */
async function close(ctx: Ctx, { id }: CounterRecord): Promise<void> {
  const called = await lockCalledAt(ctx, id)
  if (called) await settleTicket(ctx, called, 'done')
  await saveCounter(ctx, id, { state: 'closed', personId: null, since: null })
}

/** 开窗: who sat elsewhere leaves that place. */
async function open(ctx: Ctx, counter: CounterRecord, personId: string): Promise<void> {
  const other = await lockOtherSeat(ctx, personId, counter.id)
  if (other) await close(ctx, other)
  const since = counter.personId === personId ? counter.since : ctx.now
  await saveCounter(ctx, counter.id, { state: 'open', personId, since })
}

/**
 * 开窗、暂停、关窗. Whoever manages the hall may close a counter that somebody left open.
 * @throws Refusal `queue.counter-taken`, `queue.not-seated`
 */
export async function seatCounter(ctx: Ctx, { counterId, state }: Input): Promise<Record<string, never>> {
  authorizeHall(ctx, 'queue.counter.serve')
  const counter = await lockCounter(ctx, counterId)
  if (!counter) throw notFound()
  const { personId } = staffOf(ctx)
  const mine = counter.personId === personId
  if (state === 'open') {
    if (counter.personId !== null && !mine) throw counterTaken({ number: counter.number })
    await open(ctx, counter, personId)
  } else if (state === 'paused') {
    if (!mine) throw notSeated()
    await saveCounter(ctx, counterId, { state })
  } else {
    if (counter.personId !== null && !mine && !holdsWholeHall(ctx, 'queue.queue.manage')) {
      throw counterTaken({ number: counter.number })
    }
    await close(ctx, counter)
  }
  queueChanged(ctx)
  return {}
}
