import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { casesOfLasting, destroyHolders } from './licence.store.ts'

/**
 * Destroys who held the licences of a case, where they have ended; one in force keeps its holder, because the
 * register must name him as long. Part: the use case authorizes.
 */
export const destroyHolder = (ctx: Ctx, caseId: string): Promise<void> =>
  destroyHolders(ctx, caseId, legalDayOf(ctx.now))

/** Which of these cases have a licence that has not ended: what lies in their files is still needed. */
export const lastingAmong = (ctx: Ctx, caseIds: readonly string[]): Promise<string[]> =>
  casesOfLasting(ctx, caseIds, legalDayOf(ctx.now))
