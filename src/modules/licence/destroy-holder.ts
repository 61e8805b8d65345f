import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { destroyHolders } from './licence.store.ts'

/**
 * Destroys who held the licences of a case, where they have ended; one in force keeps its holder, because the
 * register must name him as long. Part: the use case authorizes.
 */
export const destroyHolder = (ctx: Ctx, caseId: string): Promise<void> =>
  destroyHolders(ctx, caseId, legalDayOf(ctx.now))
