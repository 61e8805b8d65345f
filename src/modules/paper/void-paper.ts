import { actorRef, authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { sealField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import { voidReasonContext } from './paper.context.ts'
import type { paperContract } from './paper.contract.ts'
import { paperVoid } from './paper.errors.ts'
import { paperVoided } from './paper.events.ts'
import { lockPaper, saveVoid } from './paper.store.ts'

type Endpoint = typeof paperContract.endpoints.voidPaper

/**
 * 作废: a paper issued by mistake verifies as void from now on; its row stays and its number is never used again.
 * The reason is kept sealed.
 */
export async function voidPaper(
  ctx: Ctx,
  { paperId, reason }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  const { governmentId, unitId, caseId, template, number } = row
  const { path } = await unitOf(ctx, unitId)
  authorize(ctx.actor, 'paper.paper.void', { governmentId, unitId, unitPath: path })
  if (row.state === 'void') throw paperVoid()
  const sealed = sealField(ctx.services.keyring, reason, voidReasonContext(paperId))
  await saveVoid(ctx, paperId, actorRef(ctx.actor), sealed)
  emit(ctx, paperVoided, paperId, { paperId, caseId, unitId, template })
  await recordDayAct(ctx, paperVoided.type, { paper: paperId, template, number })
  return {}
}
