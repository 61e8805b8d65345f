import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { openParties, sealText, storeTexts } from '#modules/casework'
import { recordLook } from '#modules/privacy'
import { ACTS } from './approval.model.ts'
import type { deskContract } from './desk.contract.ts'
import { lockPermit, record } from './permit.ts'

type Endpoint = (typeof deskContract.endpoints)['unmaskParty']

/**
 * Shows who the parties are, in full; that it was done, by whom and why, is an act on the case, and it is
 * on record for those whose data they are. They are told with this answer only: what is remembered for another try of
 * the same request names nobody.
 */
export async function unmaskParty(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.unmask')
  const reason = sealText(ctx, found.governmentId, 'unmasking', input.reason)
  await record(ctx, found, ACTS.unmasked, { facts: { reason: reason.reference } })
  await storeTexts(ctx, found.id, [reason])
  const parties = await openParties(ctx, found.id)
  const idNumbers = parties.map((party) => party.idNumber)
  await recordLook(ctx, { kind: 'parties', idNumbers, reference: found.number })
  ctx.reply.once = { parties }
  return { parties: [] }
}
