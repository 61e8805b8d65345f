import { actorRef, type Ctx } from '#kernel/context'
import { sealField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { voidReasonContext } from './paper.context.ts'
import { paperVoid } from './paper.errors.ts'
import { lockPaper, saveVoid } from './paper.store.ts'

/**
 * Makes a paper void: it verifies as void from now, and its number is never used again. Part: the use case
 * authorizes.
 * @param reason kept sealed
 * @throws Refusal `kernel.not-found`, `paper.void` where it was done before
 */
export async function voidPaper(ctx: Ctx, paperId: string, reason: string): Promise<void> {
  const row = await lockPaper(ctx, paperId)
  if (!row) throw notFound()
  if (row.state === 'void') throw paperVoid()
  const sealed = sealField(ctx.services.keyring, reason, voidReasonContext(paperId))
  await saveVoid(ctx, paperId, actorRef(ctx.actor), sealed)
}
