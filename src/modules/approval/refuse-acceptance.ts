import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { sealText, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import { competentBodyMissing } from './approval.errors.ts'
import { notAccepted } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { deskContract } from './desk.contract.ts'
import { issueNonAcceptance } from './papers.ts'
import { lockPermit, recordStep, toldOf } from './permit.ts'

type Input = InputOf<(typeof deskContract.endpoints)['refuseAcceptance']>

/** 不予受理: no permit is needed, or another body is competent and is named (行政许可法 §32(1)(1), (2)). */
export async function refuseAcceptance(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const competentBody = input.competentBody?.trim()
  if (input.ground === 'not-competent' && !competentBody) {
    throw competentBodyMissing({}, [{ field: 'competentBody', code: 'approval.competent-body-missing' }])
  }
  const found = await lockPermit(ctx, input.caseId, 'approval.case.receive', input.seen)
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const reasons = sealText(ctx, found.governmentId, 'reasons', input.reasons)
  const after = await recordStep(ctx, found, 'receive', 'refuse', ACTS.notAccepted, {
    facts: { ground: input.ground, reasons: reasons.reference },
    stopClocks: { names: ['notice', 'renewal'], on: legalDayOf(ctx.now) },
  })
  await storeTexts(ctx, found.id, [reasons])
  await issueNonAcceptance(ctx, after, version, {
    ground: input.ground,
    reasons: input.reasons,
    competentBody,
  })
  emit(ctx, notAccepted, found.id, toldOf(after))
  return {}
}
