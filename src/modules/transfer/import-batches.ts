import { refusalKey } from '#kernel/errors'
import {
  type Batch,
  type ImportNote,
  type ImportTarget,
  type ReadRow,
  type RowIssue,
  tooManyRows,
  underTheirHeadings,
  WHOLE_ROWS,
} from '#kernel/table'
import type { SourceTable } from './import-source.ts'

/** Rows that are taken in one transaction, and what the file itself says against the others. */
export interface ImportBatch {
  readonly batch: Batch
  readonly refused: readonly ImportNote[]
  /** Rows of the file, refused ones included. */
  readonly rows: number
}

const noteOf = (table: string, { line, field, code, params = {} }: RowIssue): ImportNote => ({
  ...{ table, line, field, key: refusalKey(code), params },
})

function parted(table: string, rows: readonly ReadRow[]): ImportBatch {
  const sound = rows.filter(({ issues }) => issues.length === 0)
  return {
    batch: { [table]: sound.map(({ line, cells }) => ({ line, cells })) },
    refused: rows.flatMap(({ issues }) => issues.map((issue) => noteOf(table, issue))),
    rows: rows.length,
  }
}

async function whole(tables: readonly SourceTable[]): Promise<ImportBatch> {
  const parts: ImportBatch[] = []
  let held = 0
  for (const { name, sheet, headings } of tables) {
    const rows: ReadRow[] = []
    for await (const row of (await underTheirHeadings(sheet.rows(), headings)).rows) {
      if (++held > WHOLE_ROWS) throw tooManyRows({ limit: WHOLE_ROWS })
      rows.push(row)
    }
    parts.push(parted(name, rows))
  }
  return {
    batch: Object.assign({}, ...parts.map(({ batch }) => batch)) as Batch,
    refused: parts.flatMap(({ refused }) => refused),
    rows: held,
  }
}

/**
 * The rows of an import in batches, as they are read; the first `skip` rows are passed over.
 * @throws Refusal where the headings are wrong or the file breaks
 */
export async function* importBatches(
  target: ImportTarget,
  tables: readonly SourceTable[],
  skip: number,
): AsyncGenerator<ImportBatch> {
  const { batchRows } = target
  if (batchRows === null) {
    const all = await whole(tables)
    if (skip < all.rows) yield all
    return
  }
  let passed = 0
  for (const { name, sheet, headings } of tables) {
    let rows: ReadRow[] = []
    for await (const row of (await underTheirHeadings(sheet.rows(), headings)).rows) {
      if (++passed <= skip) continue
      rows.push(row)
      if (rows.length < batchRows) continue
      yield parted(name, rows)
      rows = []
    }
    if (rows.length > 0) yield parted(name, rows)
  }
}

/** Rows of all tables; their headings are judged by the way. @throws Refusal as `importBatches` */
export async function countRows(tables: readonly SourceTable[]): Promise<number> {
  let rows = 0
  for (const { sheet, headings } of tables) {
    for await (const _row of (await underTheirHeadings(sheet.rows(), headings)).rows) rows++
  }
  return rows
}
