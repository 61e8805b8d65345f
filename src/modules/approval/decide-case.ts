import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { sealText, storeTexts } from '#modules/casework'
import { versionOf } from '#modules/item'
import { badValidity, reasonsMissing, renewedByLaw } from './approval.errors.ts'
import { decided } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { issueGrant, issueRefusal } from './papers.ts'
import { lockPermit, recordStep, toldOf } from './permit.ts'

interface Decision {
  readonly caseId: string
  readonly outcome: 'grant' | 'refuse' | 'back'
  readonly opinion: string
  readonly reasons?: string | undefined
  readonly validTo?: string | undefined
}

/** @throws Refusal `approval.bad-validity` where a licence would end before it begins */
function checkValidity(from: LegalDay, to: LegalDay | undefined): void {
  if (to === undefined || to >= from) return
  throw badValidity({}, [{ field: 'validTo', code: 'approval.bad-validity' }])
}

/**
 * 决定: the leader grants, refuses with reasons and remedies, or sends the case back to the review
 * (行政许可法 §37, §38). A grant leaves a licence.
 */
export async function decideCase(ctx: Ctx, input: Decision): Promise<Record<string, never>> {
  const { outcome } = input
  const reasonText = outcome === 'refuse' ? input.reasons?.trim() : undefined
  if (outcome === 'refuse' && !reasonText)
    throw reasonsMissing({}, [{ field: 'reasons', code: 'approval.reasons-missing' }])
  const found = await lockPermit(ctx, input.caseId, 'approval.case.decide')
  if (outcome !== 'grant' && found.state.business.renewed) throw renewedByLaw()
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const decidedOn = legalDayOf(ctx.now)
  if (outcome === 'grant') checkValidity(decidedOn, input.validTo)
  const opinion = sealText(ctx, found.governmentId, 'opinion', input.opinion)
  const reasons = reasonText ? sealText(ctx, found.governmentId, 'reasons', reasonText) : null
  const after = await recordStep(ctx, found, 'decide', outcome, ACTS.decided, {
    facts: { outcome, decidedOn, opinion: opinion.reference, reasons: reasons?.reference ?? null },
    ...(outcome !== 'back' && { stopClocks: { names: ['decide', 'promise', 'renewal'], on: decidedOn } }),
  })
  await storeTexts(ctx, found.id, reasons ? [opinion, reasons] : [opinion])
  if (outcome === 'back') return {}
  if (outcome === 'grant') await issueGrant(ctx, after, version, input.validTo ?? null)
  else await issueRefusal(ctx, after, version, reasonText ?? '')
  emit(ctx, decided, found.id, { ...toldOf(after), outcome })
  return {}
}
