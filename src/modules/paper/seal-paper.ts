import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { enqueue } from '#kernel/jobs'
import { recordDayAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import { answerAsked, type HeldSeal, isUseAsked, recordUse, sealFor } from '#modules/seal'
import type { paperContract } from './paper.contract.ts'
import { noSealInUse, notAwaited } from './paper.errors.ts'
import { paperSealed } from './paper.events.ts'
import { dropFile, lockPaper, type PaperRow } from './paper.store.ts'
import { saveSeal } from './seal.store.ts'
import { typesetPaper } from './typeset-paper.ts'

type Endpoints = typeof paperContract.endpoints

async function authorizeFor(ctx: Ctx, permission: string, unitId: string): Promise<void> {
  const unit = await unitOf(ctx, unitId)
  authorize(ctx.actor, permission, { governmentId: governmentOf(ctx), unitId, unitPath: unit.path })
}

/** What was set for the eyes of the office is set again, sealed and signed. */
async function setAgain(ctx: Ctx, { governmentId, id, fileId }: PaperRow): Promise<void> {
  await dropFile(ctx, id)
  if (fileId !== null) await ctx.services.files.destroy(ctx, [fileId])
  enqueue(ctx, typesetPaper, { governmentId, paperId: id })
}

/**
 * The seal in use for a paper. One that was asked for may have been ended since, or have passed its validity: then there is
 * nothing to seal with.
 * @throws Refusal `paper.no-seal-in-use`
 */
export async function sealStillInUse(
  ctx: Ctx,
  { id, unitId, template }: PaperRow,
): Promise<HeldSeal | undefined> {
  const held = await sealFor(ctx, { unitId, paper: template })
  if (!held && (await isUseAsked(ctx, id))) throw noSealInUse()
  return held
}

/** Puts the seal on a paper that waits for it. Part: the use case authorizes. @throws Refusal `paper.no-seal-in-use` */
export async function sealAwaited(ctx: Ctx, row: PaperRow): Promise<void> {
  const { id: paperId, caseId, unitId, template, number } = row
  const held = await sealStillInUse(ctx, row)
  await saveSeal(ctx, paperId, actorRef(ctx.actor))
  await setAgain(ctx, row)
  if (held?.form === 'electronic') await recordUse(ctx, held, { unitId, paperId, paper: template, number })
  emit(ctx, paperSealed, paperId, { paperId, caseId, unitId, template })
  await recordDayAct(ctx, paperSealed.type, { paper: paperId, template, number })
}

/**
 * 盖章: a person puts the seal on a paper that the law itself brought about; from then on the applicant has it and it
 * verifies.
 * @param input.caseId the case that it has to be a paper of; any where left out
 * @throws Refusal `kernel.not-found`, `paper.not-awaited`, `paper.no-seal-in-use`
 */
export async function sealPaper(
  ctx: Ctx,
  { paperId, caseId }: InputOf<Endpoints['sealPaper']> & { readonly caseId?: string },
): Promise<Record<string, never>> {
  const row = await lockPaper(ctx, paperId)
  if (!row || (caseId ?? row.caseId) !== row.caseId) throw notFound()
  await authorizeFor(ctx, 'paper.paper.seal', row.unitId)
  if (row.seal !== 'awaited' || row.state === 'void') throw notAwaited()
  await sealAwaited(ctx, row)
  await answerAsked(ctx, paperId, 'approved')
  return {}
}
