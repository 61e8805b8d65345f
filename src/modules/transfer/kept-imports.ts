import { authorize, governmentOf } from '#kernel/context'
import { destroyDueRecords, retentionSource } from '#kernel/retention'
import { countHandoutsBefore, deleteHandoutsBefore } from './handout.store.ts'
import { countImportsBefore, lockImportsBefore, takeFiles } from './kept-imports.store.ts'

const BATCH = 50

/** 导入的文件: what was handed in, and the notes on its rows; what was counted stays. */
retentionSource({
  name: 'transfer.import-files',
  keptBy: 'government',
  destroys: 'record',
  count: async (ctx, { before }) => ({ ...(await countImportsBefore(ctx, before)), examples: [] }),
  destroy: async (ctx, { before }) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    const ids = await lockImportsBefore(ctx, before, BATCH)
    for (const id of ids) await ctx.services.files.destroy(ctx, await takeFiles(ctx, id))
    return { destroyed: ids.length, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  },
})

/** 发放条: what was handed out once, such as temporary passwords. */
retentionSource({
  name: 'transfer.handouts',
  keptBy: 'government',
  destroys: 'record',
  count: async (ctx, { before }) => ({ ...(await countHandoutsBefore(ctx, before)), examples: [] }),
  destroy: async (ctx, { before }) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    return { destroyed: await deleteHandoutsBefore(ctx, before), next: null }
  },
})
