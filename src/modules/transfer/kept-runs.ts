import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { destroyDueRecords, type RetentionSource, retentionSource } from '#kernel/retention'
import { countExportRuns, countImportRuns, deleteExportRuns, deleteImportRuns } from './kept-runs.store.ts'

const BATCH = 500

type Delete = (ctx: Ctx, before: Date, limit: number) => Promise<number>

/** Deletes batch by batch. No cursor is needed: what is deleted is found no more. */
const destroying =
  (deleteSome: Delete): RetentionSource['destroy'] =>
  async (ctx, { before }) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    const destroyed = await deleteSome(ctx, before, BATCH)
    return { destroyed, next: destroyed < BATCH ? null : 'more' }
  }

/** 导入记录: who imported what and how many rows, from its end; while files, notes or slips of it are left it stays. */
retentionSource({
  name: 'transfer.import-runs',
  keptBy: 'government',
  destroys: 'record',
  count: async (ctx, { before }) => ({ ...(await countImportRuns(ctx, before)), examples: [] }),
  destroy: destroying(deleteImportRuns),
})

/** 导出记录: who exported what and how many rows, from its end. */
retentionSource({
  name: 'transfer.export-runs',
  keptBy: 'government',
  destroys: 'record',
  count: async (ctx, { before }) => ({ ...(await countExportRuns(ctx, before)), examples: [] }),
  destroy: destroying(deleteExportRuns),
})
