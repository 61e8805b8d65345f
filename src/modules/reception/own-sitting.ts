import { authorize, type Ctx, governmentOf, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { sittingOver } from './reception.errors.ts'
import type { SittingContent } from './reception.schemas.ts'
import { contentOf, findSitting, type SittingRecord } from './sitting.store.ts'

/**
 * The caller's own sitting.
 * @throws Refusal `kernel.not-found` for one of somebody else, whatever he may do at the window
 */
export async function ownSitting(ctx: Ctx, sittingId: string, lock: boolean): Promise<SittingRecord> {
  const found = await findSitting(ctx, sittingId, lock)
  const { personId, unitId, unitPath } = staffOf(ctx)
  if (found?.personId !== personId) throw notFound()
  authorize(ctx.actor, 'approval.window.register', {
    ...{ governmentId: governmentOf(ctx), unitId, unitPath },
    owners: [personId],
  })
  return found
}

/** An open one with what was written, locked. @throws Refusal `reception.sitting-over` */
export async function openSitting(
  ctx: Ctx,
  sittingId: string,
): Promise<{ sitting: SittingRecord; content: SittingContent }> {
  const sitting = await ownSitting(ctx, sittingId, true)
  const content = contentOf(ctx, sitting)
  if (sitting.state !== 'open' || !content) throw sittingOver()
  return { sitting, content }
}
