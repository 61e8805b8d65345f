import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { recordDayAct } from '#kernel/ledger'
import { recordUse, sealFor } from '#modules/seal'
import { demandApproved } from './ask-seal.ts'
import { authorizeUnit } from './authorize-unit.ts'
import type { paperContract } from './paper.contract.ts'
import { noWetSeal, paperVoid } from './paper.errors.ts'
import { lockPaper } from './paper.store.ts'

/**
 * 实体用印: the keeper has pressed the unit's seal of ink on the printed paper, and shows a photograph of it.
 * @throws Refusal `paper.no-wet-seal`, `paper.void`, `paper.use-not-approved`, `seal.not-keeper`, `seal.sealed-before`
 */
export async function stampPaper(
  ctx: Ctx,
  { paperId, copies }: InputOf<typeof paperContract.endpoints.stampPaper>,
  photo: Upload | undefined,
): Promise<Record<string, never>> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  const { unitId, template, number } = row
  await authorizeUnit(ctx, 'paper.paper.stamp', unitId)
  if (row.state === 'void') throw paperVoid()
  const held = await sealFor(ctx, { unitId, paper: template })
  if (held?.form !== 'wet' || !photo) throw noWetSeal()
  await demandApproved(ctx, held, { paperId, copies })
  const { id } = await ctx.services.files.put(ctx, photo)
  await recordUse(ctx, held, { unitId, paperId, paper: template, number }, { copies, photo: id })
  await recordDayAct(ctx, 'paper.stamped@1', { paper: paperId, template, number, copies, photo: id })
  return {}
}
