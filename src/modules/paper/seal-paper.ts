import { actorRef, type Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { enqueue } from '#kernel/jobs'
import { recordDayAct } from '#kernel/ledger'
import { answerAsked, type HeldSeal, isUseAsked, recordUse, sealFor, sealLapsed } from '#modules/seal'
import { authorizeUnit } from './authorize-unit.ts'
import type { paperContract } from './paper.contract.ts'
import { noSealInUse, notAwaited } from './paper.errors.ts'
import { paperSealed } from './paper.events.ts'
import { dropFile, lockPaper, type PaperRow } from './paper.store.ts'
import { saveSeal } from './seal.store.ts'
import { typesetPaper } from './typeset-paper.ts'

type Endpoints = typeof paperContract.endpoints

/** What was set for the eyes of the office is set again, sealed and signed. */
async function setAgain(ctx: Ctx, { governmentId, id, fileId }: PaperRow): Promise<void> {
  await dropFile(ctx, id)
  if (fileId !== null) await ctx.services.files.destroy(ctx, [fileId])
  enqueue(ctx, typesetPaper, { governmentId, paperId: id })
}

/**
 * The seal in use for a paper. The unit's seal may have been ended, or have passed its validity: then there is nothing to
 * seal with until another is registered.
 * @throws Refusal `paper.no-seal-in-use`
 */
export async function sealStillInUse(
  ctx: Ctx,
  { id, unitId, template }: PaperRow,
): Promise<HeldSeal | undefined> {
  const held = await sealFor(ctx, { unitId, paper: template })
  const wanted = { unitId, paper: template }
  if (!held && ((await isUseAsked(ctx, id)) || (await sealLapsed(ctx, wanted)))) throw noSealInUse()
  return held
}

/**
 * Puts the seal on a paper that waits for it: by the person who acts, or by a written order. Part: the use case authorizes.
 * @param held undefined where the unit never had an electronic seal for such papers: then it is released to be stamped by hand
 */
export async function putSeal(
  ctx: Ctx,
  row: PaperRow,
  held: HeldSeal | undefined,
  order?: string,
): Promise<void> {
  const { id: paperId, caseId, unitId, template, number } = row
  if (order === undefined) await saveSeal(ctx, paperId, 'by-person', actorRef(ctx.actor))
  else await saveSeal(ctx, paperId, 'automatic', `order:${order}`)
  await setAgain(ctx, row)
  if (held?.form === 'electronic') {
    const ordered = order === undefined ? {} : { ordered: true as const }
    await recordUse(ctx, held, { unitId, paperId, paper: template, number }, ordered)
  }
  emit(ctx, paperSealed, paperId, { paperId, caseId, unitId, template })
  await recordDayAct(ctx, paperSealed.type, { paper: paperId, template, number })
}

/** Puts the seal of who acts on a paper that waits for it. Part. @throws Refusal `paper.no-seal-in-use` */
export const sealAwaited = async (ctx: Ctx, row: PaperRow): Promise<void> =>
  putSeal(ctx, row, await sealStillInUse(ctx, row))

/**
 * 盖章: a person puts the seal on a paper that waits for it; from then on the applicant has it and it
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
  await authorizeUnit(ctx, 'paper.paper.seal', row.unitId)
  if (row.seal !== 'awaited' || row.state === 'void') throw notAwaited()
  await sealAwaited(ctx, row)
  await answerAsked(ctx, paperId, 'approved')
  return {}
}
