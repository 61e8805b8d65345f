import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import type { Copy } from './copies.ts'
import { CopyError } from './copy-error.ts'
import { analyse, differingTables, isLoaded, loadAlone, rowsInto, setSequence } from './load.store.ts'
import type { CopyProgress } from './make-copy.ts'
import type { Manifest, TablePart } from './manifest.ts'
import { meter, nowhere, sameMeasure } from './measure.ts'
import { readPart } from './part.ts'
import { enterForCopy, rowsOf } from './snapshot.store.ts'

/** What loading a copy needs. */
export interface LoadOrder {
  readonly adminUrl: string
  readonly copy: Copy
  readonly manifest: Manifest
  readonly signal: AbortSignal
  readonly onProgress: (progress: CopyProgress) => void
}

/** Loads one table and reads it back: it must give the text that was copied. */
async function loadTable(client: pg.Client, { copy, signal }: LoadOrder, part: TablePart): Promise<void> {
  const rows = rowsInto(client, part)
  await readPart(copy.folder, part.file, rows, signal)
  const back = meter()
  await pipeline(rowsOf(client, part), back.through, nowhere(), { signal })
  if (rows.rowCount === part.rows && sameMeasure(back.read(), part.text)) return
  throw new CopyError('loaded-otherwise', { table: part.table, rows: rows.rowCount, wanted: part.rows })
}

/**
 * Loads tables and sequences of a copy into a database that was prepared with exactly the migrations of the copy.
 * @throws CopyError `other-tables`, `loaded-otherwise`; the tables are empty then
 */
export async function loadCopy(order: LoadOrder): Promise<void> {
  const client = await enterForCopy(order.adminUrl)
  try {
    const { tables, sequences } = order.manifest
    const differing = await differingTables(client, tables)
    if (differing.length > 0) throw new CopyError('other-tables', { tables: differing.join('、') })
    const loaded = tables.filter(isLoaded)
    await loadAlone(client, loaded, async () => {
      for (const [done, part] of loaded.entries()) {
        order.onProgress({ step: 'table', done, of: loaded.length, table: part.table })
        await loadTable(client, order, part)
      }
      for (const sequence of sequences) await setSequence(client, sequence)
    })
    await analyse(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
