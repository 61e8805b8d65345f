import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { inBatches } from '#kernel/db'
import type { TransferTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<TransferTables>()
const contextOf = sealedColumn('transfer.export_run', 'filter_sealed')

/** A filter as the endpoint of its list takes it. */
export type Filter = Readonly<Record<string, unknown>>

/** An export, as stored. */
export interface ExportRun extends Omit<Selectable<TransferTables['transfer.exportRun']>, 'filterSealed'> {
  readonly filter: Filter
}

/** An export to be noted. */
export type NewExport = Pick<
  ExportRun,
  'id' | 'list' | 'format' | 'personal' | 'personId' | 'appointmentId' | 'filter'
>

export async function insertExport(ctx: Ctx, { filter, ...row }: NewExport): Promise<void> {
  const filterSealed = sealField(ctx.services.keyring, JSON.stringify(filter), contextOf(row.id))
  await tables(ctx)
    .insertInto('transfer.exportRun')
    .values({ ...row, filterSealed, governmentId: governmentOf(ctx), createdAt: ctx.now })
    .execute()
}

export async function findExport(ctx: Ctx, id: string): Promise<ExportRun | undefined> {
  const row = await tables(ctx)
    .selectFrom('transfer.exportRun')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { filterSealed, ...rest } = row
  return {
    ...rest,
    filter: JSON.parse(openField(ctx.services.keyring, filterSealed, contextOf(id))) as Filter,
  }
}

/** Notes how many rows went out and whether that was all. */
export async function endExport(ctx: Ctx, id: string, rowCount: number, complete: boolean): Promise<void> {
  await tables(ctx)
    .updateTable('transfer.exportRun')
    .set({ rowCount, complete, endedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

const exportsOf = (ctx: Ctx, personId: string | undefined) =>
  tables(ctx)
    .selectFrom('transfer.exportRun')
    .where('governmentId', '=', governmentOf(ctx))
    .$if(personId !== undefined, (q) => q.where('personId', '=', personId ?? ''))

const newestFirst = (ctx: Ctx, personId: string | undefined) =>
  exportsOf(ctx, personId)
    .select(['id', 'list', 'format', 'personal', 'personId', 'rowCount', 'complete', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')

/** An export of the history as it is read. */
export type ExportLine = Awaited<ReturnType<ReturnType<typeof newestFirst>['execute']>>[number]

/** Every export, newest first, batch by batch: of one person, or of all. */
export const everyExport = (ctx: Ctx, personId: string | undefined): AsyncIterable<ExportLine[]> =>
  inBatches(ctx.tx, newestFirst(ctx, personId))

/** A page of exports, newest first: of one person, or of all. */
export async function listExportRuns(
  ctx: Ctx,
  personId: string | undefined,
  window: { limit: number; offset: number },
): Promise<{ rows: ExportLine[]; total: number }> {
  const rows = await newestFirst(ctx, personId).limit(window.limit).offset(window.offset).execute()
  const { n } = await exportsOf(ctx, personId)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { rows, total: n }
}
