import { randomUUID } from 'node:crypto'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { authorizeHall } from './authorize-hall.ts'
import { insertCounter, listCounters, lockCounter, saveCounter } from './counter.store.ts'
import { queueChanged } from './hall-queue.ts'
import { insertLane, type LaneFacts, listLanes, lockLane, saveLane } from './lane.store.ts'
import type { queueContract } from './queue.contract.ts'
import { letterTaken, noSuchLane, numberTaken } from './queue.errors.ts'

type Endpoints = typeof queueContract.endpoints
type Done = Record<string, never>

async function checkLetter(ctx: Ctx, { letter }: LaneFacts, own?: string): Promise<void> {
  const taken = (await listLanes(ctx)).some((lane) => lane.letter === letter && lane.id !== own)
  if (taken) throw letterTaken({ letter }, [{ field: 'letter', code: 'queue.letter-taken' }])
}

/** 增设排队类别. @throws Refusal `queue.letter-taken` */
export async function addLane(ctx: Ctx, facts: InputOf<Endpoints['addLane']>): Promise<{ laneId: string }> {
  authorizeHall(ctx, 'queue.queue.manage')
  await checkLetter(ctx, facts)
  const laneId = newId()
  await insertLane(ctx, laneId, facts)
  queueChanged(ctx)
  return { laneId }
}

/** 修改排队类别. @throws Refusal `queue.letter-taken` */
export async function changeLane(
  ctx: Ctx,
  { laneId, ...facts }: InputOf<Endpoints['changeLane']>,
): Promise<Done> {
  authorizeHall(ctx, 'queue.queue.manage')
  if (!(await lockLane(ctx, laneId))) throw notFound()
  await checkLetter(ctx, facts, laneId)
  await saveLane(ctx, laneId, facts)
  queueChanged(ctx)
  return {}
}

type CounterFacts = InputOf<Endpoints['addCounter']>

async function checkCounter(ctx: Ctx, { number, lanes }: CounterFacts, own?: string): Promise<void> {
  const known = new Set((await listLanes(ctx)).map(({ id }) => id))
  if (!lanes.every((id) => known.has(id))) {
    throw noSuchLane({}, [{ field: 'lanes', code: 'queue.no-such-lane' }])
  }
  const taken = (await listCounters(ctx)).some((one) => one.number === number && one.id !== own)
  if (taken) throw numberTaken({ number }, [{ field: 'number', code: 'queue.number-taken' }])
}

/** 增设窗口. @throws Refusal `queue.number-taken`, `queue.no-such-lane` */
export async function addCounter(ctx: Ctx, facts: CounterFacts): Promise<{ counterId: string }> {
  authorizeHall(ctx, 'queue.queue.manage')
  await checkCounter(ctx, facts)
  const counterId = newId()
  await insertCounter(ctx, counterId, facts)
  queueChanged(ctx)
  return { counterId }
}

/** 修改窗口. @throws Refusal `queue.number-taken`, `queue.no-such-lane` */
export async function changeCounter(
  ctx: Ctx,
  { counterId, ...facts }: InputOf<Endpoints['changeCounter']>,
): Promise<Done> {
  authorizeHall(ctx, 'queue.queue.manage')
  if (!(await lockCounter(ctx, counterId))) throw notFound()
  await checkCounter(ctx, facts, counterId)
  await saveCounter(ctx, counterId, facts)
  queueChanged(ctx)
  return {}
}

/** 绑定评价器: gives a number that nobody guesses; the one before is worth nothing from now on. */
export async function bindPad(
  ctx: Ctx,
  { counterId }: InputOf<Endpoints['bindPad']>,
): Promise<{ padId: string }> {
  authorizeHall(ctx, 'queue.queue.manage')
  if (!(await lockCounter(ctx, counterId))) throw notFound()
  const padId = randomUUID()
  await saveCounter(ctx, counterId, { padId })
  return { padId }
}
