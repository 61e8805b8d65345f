import { authorize, governmentOf } from '#kernel/context'
import { destroyDueRecords, retentionSource } from '#kernel/retention'
import { capturesOf } from './capture.store.ts'
import { countLeftBefore, deleteSitting, lockLeftBefore } from './sitting.store.ts'

const BATCH = 50

/** 没有办完的接待: with its scans, from the day of its last change. */
retentionSource({
  name: 'reception.sittings',
  keptBy: 'government',
  destroys: 'record',
  count: async (ctx, { before }) => ({ ...(await countLeftBefore(ctx, before)), examples: [] }),
  destroy: async (ctx, { before }) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    const ids = await lockLeftBefore(ctx, before, BATCH)
    const captures = await capturesOf(ctx, ids)
    for (const id of ids) await deleteSitting(ctx, id)
    await ctx.services.files.destroy(
      ctx,
      captures.map(({ fileId }) => fileId),
    )
    return { destroyed: ids.length, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  },
})
