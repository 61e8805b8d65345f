import { actorRef, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { sealField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import { authorizeUnit } from './authorize-unit.ts'
import { corrected } from './correct-content.ts'
import { issuePaper } from './issue-paper.ts'
import { contentOf } from './manuscript.ts'
import type { PaperData } from './paper.content.ts'
import { voidReasonContext } from './paper.context.ts'
import type { paperContract } from './paper.contract.ts'
import { notReissued, paperVoid } from './paper.errors.ts'
import { paperSuperseded } from './paper.events.ts'
import { isIssuedTemplate } from './paper.kinds.ts'
import { lockPaper, type PaperRow, saveSuccessor, saveVoid } from './paper.store.ts'

type Endpoint = typeof paperContract.endpoints.reissuePaper
type Corrections = InputOf<Endpoint>['corrections']

/** The successor: the same content, corrected, under a number and a code of its own. */
async function issueAgain(ctx: Ctx, row: PaperRow, corrections: Corrections) {
  const { template, unitId, caseId } = row
  if (!isIssuedTemplate(template)) throw notReissued()
  const unit = await unitOf(ctx, unitId)
  const data = corrected(contentOf(ctx, row), corrections) as PaperData[typeof template]
  return issuePaper(ctx, { template, unit, caseId, data })
}

/**
 * 重新制发: gives a paper out again as a new version. The old one stays in the register, superseded, with the reason;
 * its number is never used again.
 * @throws Refusal `paper.void`, `paper.not-reissued`, `paper.wrong-not-found`, `kernel.not-found`
 */
export async function reissuePaper(
  ctx: Ctx,
  { paperId, reason, corrections }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  const { unitId, caseId, template, number: old } = row
  await authorizeUnit(ctx, 'paper.paper.void', unitId)
  if (row.state === 'void') throw paperVoid()
  if (template === 'licence') throw notReissued()
  const sealed = sealField(ctx.services.keyring, reason, voidReasonContext(paperId))
  await saveVoid(ctx, paperId, actorRef(ctx.actor), sealed)
  const { id, number } = await issueAgain(ctx, row, corrections)
  await saveSuccessor(ctx, paperId, id)
  emit(ctx, paperSuperseded, paperId, { paperId, successorId: id, caseId, unitId, template })
  await recordDayAct(ctx, paperSuperseded.type, { paper: paperId, template, number: old, successor: id })
  return { paperId: id, number }
}
