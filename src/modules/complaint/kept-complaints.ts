import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { recordDayAct } from '#kernel/ledger'
import { basisOf, type Due, destroyDueRecords, heldRecords, retentionSource } from '#kernel/retention'
import { countKept, destroyTexts, someKept } from './kept.store.ts'

/** Complaints of one transaction. */
const BATCH = 100

const keptBy = async (ctx: Ctx, { before }: Due) => ({ before, held: [...(await heldRecords(ctx))] })

/**
 * 投诉和差评: who asked and what was written, from the last answer or from when it was taken back; what is still open stays, and what is
 * held, or of a case that is.
 */
retentionSource({
  name: 'complaint.texts',
  keptBy: 'government',
  destroys: 'values',
  count: async (ctx, due) => countKept(ctx, await keptBy(ctx, due)),
  destroy: async (ctx, due) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    const complaints = await someKept(ctx, await keptBy(ctx, due), BATCH)
    if (complaints.length > 0) {
      await destroyTexts(ctx, complaints)
      await recordDayAct(ctx, 'complaint.texts-destroyed@1', { complaints, basis: basisOf(due.rule) })
    }
    return {
      destroyed: complaints.length,
      next: complaints.length < BATCH ? null : (complaints.at(-1) ?? null),
    }
  },
})
