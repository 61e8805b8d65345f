import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { sealOpinion, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import { issueAcceptance } from './acceptance-papers.ts'
import { accepted } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { decisionClocks } from './periods.ts'
import { lockPermit, recordStep, toldOf } from './permit.ts'

/**
 * 受理: accepts a case whose material is complete and starts its clocks (行政许可法 §32(1)(5), §42). What is
 * complete is the clerk's judgement; the list only helps.
 */
export async function acceptCase(
  ctx: Ctx,
  input: { caseId: string; seen?: number | undefined; opinion?: string | undefined },
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.receive', input.seen)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const acceptedOn = legalDayOf(ctx.now)
  const opinion = input.opinion ? await sealOpinion(ctx, found, input.opinion) : null
  const after = await recordStep(ctx, found, 'receive', 'accept', ACTS.accepted, {
    facts: { acceptedOn, opinion: opinion?.reference ?? null },
    stopClocks: { names: ['notice'], on: acceptedOn },
    startClocks: decisionClocks(ctx, version, acceptedOn),
  })
  if (opinion) await storeTexts(ctx, found.id, [opinion])
  await issueAcceptance(ctx, after, version)
  emit(ctx, accepted, found.id, toldOf(after))
  return {}
}
