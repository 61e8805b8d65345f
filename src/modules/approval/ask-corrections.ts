import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { sealText, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import { correctionsAsked } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { Correction } from './correction.ts'
import { checkPlace } from './materials.ts'
import { issueCorrectionNotice } from './papers.ts'
import { answerClock } from './periods.ts'
import { lockPermit, recordStep, toldOf } from './permit.ts'

/** 一次性告知: tells the applicant, once and completely, what is missing (行政许可法 §32(1)(4)). */
export async function askCorrections(
  ctx: Ctx,
  input: { caseId: string; corrections: readonly Correction[] },
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.receive')
  const version = await versionOf(ctx, found.pinned.item ?? '')
  for (const { seq } of input.corrections) if (seq !== 0) checkPlace(version, seq)
  const list = sealText(ctx, found.governmentId, 'corrections', JSON.stringify(input.corrections))
  const askedOn = legalDayOf(ctx.now)
  const answer = answerClock(ctx, askedOn)
  const after = await recordStep(ctx, found, 'receive', 'correct', ACTS.correctionsAsked, {
    facts: { corrections: list.reference, places: input.corrections.map(({ seq }) => seq) },
    stopClocks: { names: ['notice'], on: askedOn },
    ...(answer && { startClocks: [answer] }),
  })
  await storeTexts(ctx, found.id, [list])
  await issueCorrectionNotice(ctx, after, version, input.corrections, answer)
  emit(ctx, correctionsAsked, found.id, toldOf(after))
  return {}
}
