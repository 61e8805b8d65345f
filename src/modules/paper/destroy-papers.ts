import type { Ctx } from '#kernel/context'
import { destroyContents } from './paper.store.ts'

/**
 * Destroys what the papers of a case say, typeset or not. Their numbers and codes stay, and verify as before. Part:
 * the use case authorizes.
 */
export const destroyPapers = async (ctx: Ctx, caseId: string): Promise<void> =>
  ctx.services.files.destroy(ctx, await destroyContents(ctx, caseId))
