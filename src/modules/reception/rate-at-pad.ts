import { type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { signal } from '#kernel/live'
import { checkReasons } from '#modules/approval'
import { personNames } from '#modules/org'
import { type CounterRecord, counterOfPad, findCounter, queueTopic } from '#modules/queue'
import { ownSitting } from './own-sitting.ts'
import type { receptionContract } from './reception.contract.ts'
import { cannotAsk, notAsked } from './reception.errors.ts'
import { sittingRated } from './reception.events.ts'
import { ACTS, streamOf } from './sitting.acts.ts'
import { askingAt, type SittingRecord, saveAsked, saveGrade } from './sitting.store.ts'

type Endpoints = typeof receptionContract.endpoints
type Done = Record<string, never>

/** How long a pad asks before the next person may find somebody else's question, in milliseconds. */
const ASKS_MS = 5 * 60_000

/** Whether the pad may still take a rating for this sitting. */
const asks = ({ askedAt, grade }: SittingRecord, now: Date): boolean =>
  grade === null && askedAt !== null && now.getTime() - askedAt.getTime() < ASKS_MS

/** @throws Refusal `kernel.not-found` for a pad that is not bound any more */
async function boundCounter(ctx: Ctx, pad: string): Promise<CounterRecord> {
  const counter = await counterOfPad(ctx, pad)
  if (!counter) throw notFound()
  return counter
}

/** 请评价: once the matters are registered, at a window with a pad. @throws Refusal `reception.cannot-ask` */
export async function askRating(ctx: Ctx, { sittingId }: InputOf<Endpoints['askRating']>): Promise<Done> {
  const sitting = await ownSitting(ctx, sittingId, true)
  const counter = sitting.counterId === null ? undefined : await findCounter(ctx, sitting.counterId)
  if (sitting.state !== 'registered' || sitting.grade !== null || !counter?.padId) throw cannotAsk()
  await saveAsked(ctx, sittingId)
  return {}
}

/** What the pad shows: who serves here, and whether somebody is asked. */
export async function readPad(
  ctx: Ctx,
  { pad }: InputOf<Endpoints['readPad']>,
): Promise<OutputOf<Endpoints['readPad']>> {
  const { id, number, name, state, personId } = await boundCounter(ctx, pad)
  const sitting = await askingAt(ctx, id, false)
  const names = await personNames(ctx, personId === null ? [] : [personId])
  return {
    ...{ number, name, state, clerk: names.get(personId ?? '') ?? '' },
    asks: sitting !== undefined && asks(sitting, ctx.now),
  }
}

/**
 * 现场评价: one grade for the sitting that asks, and what it is for.
 * @throws Refusal `reception.not-asked`, `approval.wrong-reason`
 */
export async function rateAtPad(
  ctx: Ctx,
  { pad, grade, reasons = [] }: InputOf<Endpoints['rateAtPad']>,
): Promise<Done> {
  checkReasons(grade, reasons)
  const { id: counterId } = await boundCounter(ctx, pad)
  const sitting = await askingAt(ctx, counterId, true)
  if (!sitting || !asks(sitting, ctx.now)) throw notAsked()
  await saveGrade(ctx, sitting.id, grade)
  await recordStreamAct(ctx, streamOf(sitting.id), ACTS.rated, { grade, reasons: [...reasons] })
  emit(ctx, sittingRated, sitting.id, { sittingId: sitting.id, counterId, grade, reasons: [...reasons] })
  signal(ctx, queueTopic(governmentOf(ctx)))
  return {}
}
