import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { recordDayAct } from '#kernel/ledger'
import { unitOf } from '#modules/org'
import { recordUse, sealFor } from '#modules/seal'
import type { paperContract } from './paper.contract.ts'
import { alreadyOrdered, notAwaited } from './paper.errors.ts'
import { paperSealed } from './paper.events.ts'
import { dropFile, lockPaper, type PaperRow } from './paper.store.ts'
import { endOrder, insertOrder, orderOf, saveSeal } from './seal.store.ts'
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
 * 盖章: a person puts the seal on a paper that the law itself brought about; from then on the applicant has it and it
 * verifies.
 * @throws Refusal `kernel.not-found`, `paper.not-awaited`
 */
export async function sealPaper(
  ctx: Ctx,
  { paperId }: InputOf<Endpoints['sealPaper']>,
): Promise<Record<string, never>> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  await authorizeFor(ctx, 'paper.paper.seal', row.unitId)
  if (row.seal !== 'awaited' || row.state === 'void') throw notAwaited()
  await saveSeal(ctx, paperId, actorRef(ctx.actor))
  const { caseId, unitId, template, number } = row
  await setAgain(ctx, row)
  const held = await sealFor(ctx, { unitId, paper: template })
  if (held?.form === 'electronic') await recordUse(ctx, held, { unitId, paperId, paper: template, number })
  emit(ctx, paperSealed, paperId, { paperId, caseId, unitId, template })
  await recordDayAct(ctx, paperSealed.type, { paper: paperId, template, number })
  return {}
}

/** Whether papers of a unit are sealed without a person, and by which written order. */
export async function readAutomaticSeal(
  ctx: Ctx,
  { unitId }: InputOf<Endpoints['readAutomaticSeal']>,
): Promise<OutputOf<Endpoints['readAutomaticSeal']>> {
  await authorizeFor(ctx, 'paper.seal.order', unitId)
  const order = await orderOf(ctx, unitId)
  return { order: order ? { basis: order.basis, since: order.orderedAt.toISOString() } : null }
}

/** The unit orders in writing that such papers are sealed without a person. @throws Refusal `paper.already-ordered` */
export async function orderAutomaticSeal(
  ctx: Ctx,
  { unitId, basis }: InputOf<Endpoints['orderAutomaticSeal']>,
): Promise<Record<string, never>> {
  await authorizeFor(ctx, 'paper.seal.order', unitId)
  const id = newId()
  const row = { id, unitId, basis, orderedBy: actorRef(ctx.actor), orderedAt: ctx.now }
  if (!(await insertOrder(ctx, row))) throw alreadyOrdered()
  await recordDayAct(ctx, 'paper.automatic-seal-ordered@1', { unit: unitId, order: id, basis })
  return {}
}

/** The unit takes that order back; papers wait for a person again. @throws Refusal `kernel.not-found` */
export async function endAutomaticSeal(
  ctx: Ctx,
  { unitId }: InputOf<Endpoints['endAutomaticSeal']>,
): Promise<Record<string, never>> {
  await authorizeFor(ctx, 'paper.seal.order', unitId)
  if (!(await endOrder(ctx, unitId, actorRef(ctx.actor)))) throw notFound()
  await recordDayAct(ctx, 'paper.automatic-seal-ended@1', { unit: unitId })
  return {}
}
