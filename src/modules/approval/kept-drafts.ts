import { addDays, type LegalDay, legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { destroyDueRecords, dueFrom, retentionSource } from '#kernel/retention'
import { countUnsentBefore, deleteDraft, lockUnsentBefore } from './draft.store.ts'

const BATCH = 50
const RECORD = 'approval.drafts'

/** The last day on which a draft last changed then is still kept; null where no rule speaks of drafts. */
export function draftKeptUntil(ctx: Ctx, updatedAt: Date): LegalDay | null {
  const period = ctx.services.keptFor(RECORD, '')
  return period ? addDays(dueFrom(period, legalDayOf(updatedAt)), -1) : null
}

/** 草稿: drafts that were never sent, with their files, from the day of their last change. */
retentionSource({
  name: RECORD,
  keptBy: 'government',
  destroys: 'record',
  count: async (ctx, { before }) => ({ ...(await countUnsentBefore(ctx, before)), examples: [] }),
  destroy: async (ctx, { before }) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    const { ids, files } = await lockUnsentBefore(ctx, before, BATCH)
    for (const id of ids) await deleteDraft(ctx, id)
    await ctx.services.files.destroy(ctx, files)
    return { destroyed: ids.length, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  },
})
