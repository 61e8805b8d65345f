import type pg from 'pg'
import type { SequencePart, TablePart } from './manifest.ts'
import { writePart } from './part.ts'
import { listTables, readSequences, rowsOf, type TableShape } from './snapshot.store.ts'

/** The tables and sequences of a copy. */
export interface CopiedTables {
  readonly tables: readonly TablePart[]
  readonly sequences: readonly SequencePart[]
}

async function copyTable(
  client: pg.Client,
  folder: string,
  shape: TableShape,
  signal: AbortSignal,
): Promise<TablePart> {
  const rows = rowsOf(client, shape)
  const written = await writePart(folder, `${shape.table}.copy.zst`, rows, signal)
  return { ...shape, ...written, rows: rows.rowCount }
}

/**
 * Copies every table of the product, on the snapshot that the session has open. Sequences are read last: they never
 * go back, so they stand at or after whatever the tables hold.
 */
export async function copyTables(
  client: pg.Client,
  folder: string,
  signal: AbortSignal,
  onTable: (done: number, of: number, table: string) => void,
): Promise<CopiedTables> {
  const shapes = await listTables(client)
  const tables: TablePart[] = []
  for (const shape of shapes) {
    onTable(tables.length, shapes.length, shape.table)
    tables.push(await copyTable(client, folder, shape, signal))
  }
  return { tables, sequences: await readSequences(client) }
}
