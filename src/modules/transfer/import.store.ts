import { type Insertable, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf, type StaffActor } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { notFound } from '#kernel/errors'
import type { ImportNote } from '#kernel/table'
import type { TransferTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<TransferTables>()

type Row = Selectable<TransferTables['transfer.importRun']>

/** A stage of an import. */
export type ImportState = 'draft' | 'checking' | 'checked' | 'applying' | 'done' | 'cancelled' | 'failed'

/** In whose position an import is done; ids, roles and permissions only. */
export type Importer = Omit<StaffActor, 'kind' | 'sessionId'>

/** An import as stored. */
export interface ImportRun extends Omit<Row, 'actor' | 'state' | 'failureParams'> {
  readonly state: ImportState
  readonly actor: Importer
  readonly failureParams: Readonly<Record<string, string | number>>
}

const asRun = (row: Row): ImportRun => row as unknown as ImportRun

export async function insertRun(
  ctx: Ctx,
  run: Pick<ImportRun, 'id' | 'target' | 'options' | 'personId' | 'actor'>,
): Promise<void> {
  await tables(ctx)
    .insertInto('transfer.importRun')
    .values({
      ...run,
      options: [...run.options],
      actor: JSON.stringify(run.actor),
      governmentId: governmentOf(ctx),
      state: 'draft',
      createdAt: ctx.now,
    })
    .execute()
}

export async function findRun(ctx: Ctx, id: string): Promise<ImportRun | undefined> {
  const row = await tables(ctx)
    .selectFrom('transfer.importRun')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && asRun(row)
}

/** An import, locked until the transaction ends. @throws Refusal `kernel.not-found` */
export async function lockRun(ctx: Ctx, id: string): Promise<ImportRun> {
  const row = await tables(ctx)
    .selectFrom('transfer.importRun')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return asRun(row)
}

/** What of an import changes. */
export type RunChange = Partial<
  Pick<
    ImportRun,
    | 'state'
    | 'actor'
    | 'rowsTotal'
    | 'rowsDone'
    | 'created'
    | 'updated'
    | 'unchanged'
    | 'refused'
    | 'warned'
    | 'failure'
    | 'failureParams'
    | 'startedAt'
    | 'endedAt'
  >
>

export async function updateRun(
  ctx: Ctx,
  id: string,
  { actor, failureParams, ...rest }: RunChange,
): Promise<void> {
  await tables(ctx)
    .updateTable('transfer.importRun')
    .set({
      ...rest,
      ...(actor && { actor: JSON.stringify(actor) }),
      ...(failureParams && { failureParams: JSON.stringify(failureParams) }),
    })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** What the history of imports is narrowed to. */
export interface RunFilter {
  /** Whose; everybody's where left out. */
  readonly personId?: string | undefined
  readonly target?: string | undefined
}

function runs(ctx: Ctx, { personId, target }: RunFilter) {
  let query = tables(ctx).selectFrom('transfer.importRun').where('governmentId', '=', governmentOf(ctx))
  if (personId !== undefined) query = query.where('personId', '=', personId)
  if (target !== undefined) query = query.where('target', '=', target)
  return query
}

const newestFirst = (ctx: Ctx, filter: RunFilter) =>
  runs(ctx, filter).selectAll().orderBy('createdAt', 'desc').orderBy('id', 'desc')

/** Every import of a filter, newest first, batch by batch. */
export async function* everyRun(ctx: Ctx, filter: RunFilter): AsyncGenerator<ImportRun[]> {
  for await (const rows of inBatches(ctx.tx, newestFirst(ctx, filter))) yield rows.map(asRun)
}

/** A page of imports, newest first. */
export async function listRuns(
  ctx: Ctx,
  filter: RunFilter,
  window: { limit: number; offset: number },
): Promise<{ rows: ImportRun[]; total: number }> {
  const rows = await newestFirst(ctx, filter).limit(window.limit).offset(window.offset).execute()
  const { n } = await runs(ctx, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(asRun), total: n }
}

/** A file of an import; the table name is empty for a workbook with all tables. */
export interface RunFile {
  readonly tableName: string
  readonly fileId: string
}

/** Puts a file in the place of the one that its table has. */
export async function saveFile(ctx: Ctx, runId: string, file: RunFile): Promise<void> {
  await tables(ctx)
    .insertInto('transfer.importFile')
    .values({ governmentId: governmentOf(ctx), runId, ...file })
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'runId', 'tableName']).doUpdateSet({ fileId: file.fileId }),
    )
    .execute()
}

export const filesOfRun = (ctx: Ctx, runId: string): Promise<RunFile[]> =>
  tables(ctx)
    .selectFrom('transfer.importFile')
    .select(['tableName', 'fileId'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('runId', '=', runId)
    .orderBy('tableName')
    .execute()

/** A note of an import, in the order in which they were made. */
export interface StoredNote extends ImportNote {
  readonly kind: 'refused' | 'warning'
}

/** Notes that one statement writes. */
const NOTES_AT_ONCE = 1000

/** Adds notes after those that the import has. */
export async function insertNotes(ctx: Ctx, runId: string, notes: readonly StoredNote[]): Promise<void> {
  if (notes.length === 0) return
  const { last } = await notesQuery(ctx, runId, undefined)
    .select((eb) => eb.fn.max('n').as('last'))
    .executeTakeFirstOrThrow()
  const from = (last ?? -1) + 1
  for (let at = 0; at < notes.length; at += NOTES_AT_ONCE) {
    const rows = notes.slice(at, at + NOTES_AT_ONCE).map(
      ({ table, params, ...note }, place): Insertable<TransferTables['transfer.importNote']> => ({
        ...note,
        ...{ governmentId: governmentOf(ctx), runId, n: from + at + place, tableName: table },
        params: JSON.stringify(params),
      }),
    )
    await tables(ctx).insertInto('transfer.importNote').values(rows).execute()
  }
}

export async function deleteNotes(ctx: Ctx, runId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('transfer.importNote')
    .where('governmentId', '=', governmentOf(ctx))
    .where('runId', '=', runId)
    .execute()
}

const notesQuery = (ctx: Ctx, runId: string, kind: string | undefined) =>
  tables(ctx)
    .selectFrom('transfer.importNote')
    .where('governmentId', '=', governmentOf(ctx))
    .where('runId', '=', runId)
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? ''))

/** A page of notes by table and line. */
export async function listNotes(
  ctx: Ctx,
  runId: string,
  kind: string | undefined,
  window: { limit: number; offset: number },
): Promise<StoredNote[]> {
  const rows = await notesQuery(ctx, runId, kind)
    .select(['kind', 'tableName as table', 'line', 'field', 'key', 'params'])
    .orderBy('tableName')
    .orderBy('line')
    .orderBy('n')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  return rows as unknown as StoredNote[]
}

export async function countNotes(ctx: Ctx, runId: string, kind: string | undefined): Promise<number> {
  const { n } = await notesQuery(ctx, runId, kind)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Refused lines of a table between two lines, with what is wrong with each. */
export async function refusedBetween(
  ctx: Ctx,
  runId: string,
  table: string,
  from: number,
  to: number,
): Promise<StoredNote[]> {
  const rows = await notesQuery(ctx, runId, 'refused')
    .select(['kind', 'tableName as table', 'line', 'field', 'key', 'params'])
    .where('tableName', '=', table)
    .where(sql<boolean>`line between ${from} and ${to}`)
    .orderBy('line')
    .orderBy('n')
    .execute()
  return rows as unknown as StoredNote[]
}
