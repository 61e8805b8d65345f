import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { deleteNotes } from './import.store.ts'
import type { TransferTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<TransferTables>()

/** Instant from which the files of an import are kept: its end, else its latest beginning. */
const SINCE = sql<Date>`coalesce(r.ended_at, r.started_at, r.created_at)`

/** Imports that are not under way, still have files, and ended before an instant. */
const withFilesBefore = (ctx: Ctx, before: Date) =>
  tables(ctx)
    .selectFrom('transfer.importRun as r')
    .where('r.governmentId', '=', governmentOf(ctx))
    .where('r.state', 'not in', ['checking', 'applying'])
    .where(SINCE, '<', before)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('transfer.importFile as f')
          .select('f.fileId')
          .whereRef('f.governmentId', '=', 'r.governmentId')
          .whereRef('f.runId', '=', 'r.id'),
      ),
    )

/** How many there are, and since when the first waits. */
export async function countImportsBefore(
  ctx: Ctx,
  before: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const { count, oldest } = await withFilesBefore(ctx, before)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min(SINCE).as('oldest')])
    .executeTakeFirstOrThrow()
  return { count, oldest }
}

/** Locks some of them; one that somebody is at is passed over. */
export async function lockImportsBefore(ctx: Ctx, before: Date, limit: number): Promise<string[]> {
  const rows = await withFilesBefore(ctx, before)
    .select('r.id')
    .orderBy(SINCE)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes files and notes from an import. @returns ids of the files */
export async function takeFiles(ctx: Ctx, runId: string): Promise<string[]> {
  await deleteNotes(ctx, runId)
  const rows = await tables(ctx)
    .deleteFrom('transfer.importFile')
    .where('governmentId', '=', governmentOf(ctx))
    .where('runId', '=', runId)
    .returning('fileId')
    .execute()
  return rows.map(({ fileId }) => fileId)
}
