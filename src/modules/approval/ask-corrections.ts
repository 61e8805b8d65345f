import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { readActs } from '#kernel/ledger'
import { type ItemVersion, versionOf } from '#modules/item'
import { furtherPlaceNotAllowed } from './approval.errors.ts'
import { correctionsAsked, noticeRepeated } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { Correction } from './correction.ts'
import { allowedPlaces, furtherPlaces } from './further-corrections.ts'
import { checkPlace } from './materials.ts'
import { PAPER_WORDS } from './paper-words.ts'
import { answerClock } from './periods.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { issueCorrectionNotice } from './shortcoming-papers.ts'
import { takeStep } from './turn.ts'

const nameOf = ({ materials }: ItemVersion, seq: number): string =>
  materials.find((material) => material.seq === seq)?.name ??
  (seq === 0 ? PAPER_WORDS.applicationForm : PAPER_WORDS.material(seq))

/**
 * What is named although no earlier notice did.
 * @throws Refusal `approval.further-place` where the leader has not allowed it
 */
async function checkFurther(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  places: readonly number[],
): Promise<number[]> {
  const acts = await readActs(ctx.tx, found.governmentId, found.id)
  const further = furtherPlaces(acts, places)
  const allowed = allowedPlaces(acts)
  const refused = further.filter((seq) => !allowed.includes(seq))
  if (refused.length === 0) return further
  throw furtherPlaceNotAllowed({ names: refused.map((seq) => nameOf(version, seq)).join('、') })
}

/**
 * 一次性告知: tells the applicant, once and completely, what is missing (行政许可法 §32(1)(4)). A further notice names what
 * stood on an earlier one or what is wrong in what was newly handed in. Anything else needs the leader's reason, does not
 * move the period, and is told to supervision.
 */
export async function askCorrections(
  ctx: Ctx,
  input: { caseId: string; seen?: number | undefined; corrections: readonly Correction[] },
): Promise<Record<string, never>> {
  const { corrections } = input
  const found = await lockPermit(ctx, input.caseId, 'approval.case.receive', input.seen)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  for (const { seq } of corrections) if (seq !== 0) checkPlace(version, seq)
  const places = corrections.map(({ seq }) => seq)
  const further = await checkFurther(ctx, found, version, places)
  const askedOn = legalDayOf(ctx.now)
  const answer = answerClock(ctx, askedOn)
  const moves = places.some((seq) => !further.includes(seq))
  const after = await takeStep(ctx, found, ['receive', 'correct'], ACTS.correctionsAsked, {
    facts: { places, ...(further.length > 0 && { further }) },
    texts: { corrections: JSON.stringify(corrections) },
    ...(moves && { stopClocks: { names: ['notice'], on: askedOn } }),
    ...(answer && { startClocks: [answer] }),
  })
  const running = answer && after.state.clocks.at(-1)
  await issueCorrectionNotice(ctx, after, version, corrections, running)
  emit(ctx, correctionsAsked, found.id, toldOf(after))
  if (further.length > 0) emit(ctx, noticeRepeated, found.id, { ...toldOf(after), places: further })
  return {}
}
