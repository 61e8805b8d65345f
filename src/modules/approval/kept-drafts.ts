import { authorize, governmentOf } from '#kernel/context'
import { destroyDueRecords, retentionSource } from '#kernel/retention'
import { countUnsentBefore, deleteDraft, lockUnsentBefore } from './draft.store.ts'

const BATCH = 50

/** 草稿: drafts that were never sent, with their files, from the day of their last change. */
retentionSource({
  name: 'approval.drafts',
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
