import type { Ctx } from '#kernel/context'
import { openParties, sealText, storeTexts } from '#modules/casework'
import { ACTS } from './approval.model.ts'
import { lockPermit, record } from './permit.ts'

/** Shows who the parties are, in full; that it was done, by whom and why, is an act on the case. */
export async function unmaskParty(ctx: Ctx, input: { caseId: string; reason: string }) {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.unmask')
  const reason = sealText(ctx, found.governmentId, 'unmasking', input.reason)
  await record(ctx, found, ACTS.unmasked, { facts: { reason: reason.reference } })
  await storeTexts(ctx, found.id, [reason])
  return { parties: await openParties(ctx, found.id) }
}
