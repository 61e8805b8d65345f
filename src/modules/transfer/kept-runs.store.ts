import { type Kysely, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { TransferTables } from './tables.gen.ts'

const tables = (tx: Kysely<unknown>) => tx.withTables<TransferTables>()

/** Records of one kind, and since when the first waits. */
interface Counted {
  readonly count: number
  readonly oldest: Date | null
}

const IMPORTED = sql<Date>`coalesce(ended_at, started_at, created_at)`
const EXPORTED = sql<Date>`coalesce(ended_at, created_at)`

/** No file, note or slip of an import `r` is kept any more. */
const NOTHING_LEFT = sql<boolean>`not exists (
    select from transfer.import_file f where f.government_id = r.government_id and f.run_id = r.id)
  and not exists (select from transfer.import_note n where n.government_id = r.government_id and n.run_id = r.id)
  and not exists (select from transfer.handout h where h.government_id = r.government_id and h.run_id = r.id)`

/** Imports that are not under way, before an instant, of which nothing is left but what was counted. */
const importsBefore = (ctx: Ctx, before: Date) =>
  tables(ctx.tx)
    .selectFrom('transfer.importRun as r')
    .where('r.governmentId', '=', governmentOf(ctx))
    .where('r.state', 'not in', ['checking', 'applying'])
    .where(IMPORTED, '<', before)
    .where(NOTHING_LEFT)

const exportsBefore = (ctx: Ctx, before: Date) =>
  tables(ctx.tx)
    .selectFrom('transfer.exportRun')
    .where('governmentId', '=', governmentOf(ctx))
    .where(EXPORTED, '<', before)

export const countImportRuns = (ctx: Ctx, before: Date): Promise<Counted> =>
  importsBefore(ctx, before)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min(IMPORTED).as('oldest')])
    .executeTakeFirstOrThrow()

export const countExportRuns = (ctx: Ctx, before: Date): Promise<Counted> =>
  exportsBefore(ctx, before)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min(EXPORTED).as('oldest')])
    .executeTakeFirstOrThrow()

/** Deletes some of them. @returns how many */
export async function deleteImportRuns(ctx: Ctx, before: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await tables(ctx.tx)
    .deleteFrom('transfer.importRun')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', 'in', importsBefore(ctx, before).select('r.id').orderBy(IMPORTED).limit(limit))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Deletes some of them. @returns how many */
export async function deleteExportRuns(ctx: Ctx, before: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await tables(ctx.tx)
    .deleteFrom('transfer.exportRun')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', 'in', exportsBefore(ctx, before).select('id').orderBy(EXPORTED).limit(limit))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
