import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { invalidInput, notFound } from '#kernel/errors'
import { answerAsked, approvedCopies, askUse, type HeldSeal, isUseAsked, sealStepsOf } from '#modules/seal'
import { authorizeUnit } from './authorize-unit.ts'
import type { paperContract } from './paper.contract.ts'
import { approvalMissing, nothingAsked, nothingToAsk, paperVoid } from './paper.errors.ts'
import { printPapers } from './paper.permissions.ts'
import { lockPaper } from './paper.store.ts'
import { sealAwaited, sealStillInUse } from './seal-paper.ts'

type Endpoints = typeof paperContract.endpoints

/**
 * 用印申请: asks that the unit's seal be put on a paper that no written order covers.
 * @throws Refusal `paper.nothing-to-ask`, `paper.no-seal-in-use`, `paper.void`, `seal.already-asked`
 */
export async function askSeal(
  ctx: Ctx,
  { paperId, copies, purpose }: InputOf<Endpoints['askSeal']>,
): Promise<Record<string, never>> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  const { unitId, template, number, seal, state, issuedAt } = row
  await authorizeUnit(ctx, printPapers, unitId)
  if (state === 'void') throw paperVoid()
  const held = await sealStillInUse(ctx, row)
  const place = { id: paperId, unitId, template, issuedAt, awaited: seal === 'awaited' }
  const steps = (await sealStepsOf(ctx, [place])).get(paperId) ?? []
  if (!held || !steps.some((step) => step !== 'stamp')) throw nothingToAsk()
  await askUse(ctx, held, { unitId, paperId, paper: template, number }, { copies, purpose })
  return {}
}

/**
 * Answers what was asked: an electronic seal is put on at once, a seal of ink may then be pressed by its keeper.
 * @throws Refusal `kernel.not-found`, `paper.void`, `paper.nothing-asked`, `paper.no-seal-in-use`
 */
export async function answerSeal(
  ctx: Ctx,
  { paperId, approve, remark }: InputOf<Endpoints['answerSeal']>,
): Promise<Record<string, never>> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  await authorizeUnit(ctx, 'paper.paper.seal', row.unitId)
  if (row.state === 'void') throw paperVoid()
  if (row.seal !== 'awaited' && !(await isUseAsked(ctx, paperId))) throw nothingAsked()
  if (!approve && !remark) throw invalidInput({}, [{ field: 'remark', code: 'kernel.field.required' }])
  if (approve) await (row.seal === 'awaited' ? sealAwaited(ctx, row) : sealStillInUse(ctx, row))
  await answerAsked(ctx, paperId, approve ? 'approved' : 'refused', remark ?? null)
  return {}
}

/** Demands that a seal of ink may be pressed in so many copies. @throws Refusal `paper.use-not-approved` */
export async function demandApproved(
  ctx: Ctx,
  held: HeldSeal,
  { paperId, copies }: { readonly paperId: string; readonly copies: number },
): Promise<void> {
  if (held.orderId !== undefined) return
  if ((await approvedCopies(ctx, paperId)) < copies) throw approvalMissing()
}
