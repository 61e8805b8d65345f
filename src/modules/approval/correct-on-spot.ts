import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { storePlace } from '#modules/casework'
import { notAtThisStep, nothingCorrected } from './approval.errors.ts'
import { ACTS } from './approval.model.ts'
import { changedForm } from './changed-form.ts'
import { lockPermit } from './permit.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['correctOnSpot']>

/**
 * 当场更正: what can be put right on the spot the applicant puts right at the window, and is not told in a notice
 * (行政许可法 §32(1)(3)). The period of the notice runs on; the form as it was stays on record.
 */
export async function correctOnSpot(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, seen, what, confirmedBy, ...fields } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.receive', seen)
  if (found.state.business.status !== 'submitted') throw notAtThisStep()
  const { form, changed } = await changedForm(ctx, found, fields)
  if (changed.length === 0) throw nothingCorrected()
  await takeTurn(ctx, found, ACTS.correctedOnSpot, {
    facts: { fields: changed },
    texts: { form: JSON.stringify(form), correction: JSON.stringify({ what, confirmedBy }) },
  })
  if (changed.includes('address')) await storePlace(ctx, found.id, form.address)
  return {}
}
