import { CompiledQuery, type Kysely, type QueryExecutorProvider, sql } from 'kysely'
import { newId } from '#kernel/ids'

/** A query that can be compiled: a built one, or raw SQL. */
export interface Query<R> {
  compile(provider: QueryExecutorProvider): CompiledQuery<R>
}

/** Rows that are held at once. */
const BATCH = 500

/**
 * All rows of a query through a cursor, batch by batch: the query runs once and nothing but one batch is held. The
 * next batch is asked for when the one before was taken. Other statements of the transaction may run meanwhile.
 */
export async function* inBatches<R>(
  tx: Kysely<unknown>,
  query: Query<R>,
  size: number = BATCH,
): AsyncGenerator<R[]> {
  const cursor = `rows_${newId().replaceAll('-', '_')}`
  const { sql: text, parameters } = query.compile(tx)
  await sql`set local cursor_tuple_fraction = 1`.execute(tx)
  await tx.executeQuery(CompiledQuery.raw(`declare ${cursor} no scroll cursor for ${text}`, [...parameters]))
  const fetch = CompiledQuery.raw(`fetch ${size} from ${cursor}`)
  for (let rows: R[] = []; ; ) {
    rows = (await tx.executeQuery(fetch)).rows as R[]
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await tx.executeQuery(CompiledQuery.raw(`close ${cursor}`))
}
