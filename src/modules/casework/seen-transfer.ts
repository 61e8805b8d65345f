import { type Ctx, can, governmentOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { unitsOf } from '#modules/org'
import { findTransfer, type PaperTransfer } from './paper-transfer.store.ts'

/**
 * A list of papers, for whoever handles papers in one of its units.
 * @param lock until the transaction ends, where it is to be answered
 * @throws Refusal `kernel.not-found`
 */
export async function seenTransfer(ctx: Ctx, id: string, lock: boolean): Promise<PaperTransfer> {
  const transfer = await findTransfer(ctx, id, lock)
  if (!transfer) throw notFound()
  const units = await unitsOf(ctx, [transfer.fromUnitId, transfer.toUnitId])
  const governmentId = governmentOf(ctx)
  const reaches = units.some(({ id: unitId, path: unitPath }) =>
    can(ctx.actor, 'casework.material.handle', { governmentId, unitId, unitPath }),
  )
  if (!reaches) throw notFound()
  return transfer
}
