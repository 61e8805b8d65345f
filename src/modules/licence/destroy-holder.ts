import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { casesOfLasting, destroyHolders } from './licence.store.ts'

/**
 * Destroys who held the licences of a case, where they have ended; one in force keeps its holder, because the
 * register must name him as long. Part: the use case authorizes.
 */
export const destroyHolder = (ctx: Ctx, caseId: string): Promise<void> =>
  destroyHolders(ctx, caseId, legalDayOf(ctx.now))

/** Cases with a licence issued before an instant that has not ended: what lies in their files is still needed. */
export const casesOfLastingLicences = (ctx: Ctx, issuedBefore: Date): Promise<string[]> =>
  casesOfLasting(ctx, issuedBefore, legalDayOf(ctx.now))
