import { type Kysely, type RawBuilder, sql } from 'kysely'

/** Whose rows a transaction may see and write: the wall between governments. */
export interface Wall {
  /** Governments whose rows may be read. */
  readonly read: readonly string[]
  /** The one government whose rows may be written, if any. */
  readonly write: string | null
  /** Who acts, for the database's own log. */
  readonly actor: string
}

/**
 * Waits for statements that were asked for beside one that failed. They take their turn on the connection; one that came
 * after the rollback would be outside of any transaction, and be kept.
 */
const othersDone = (tx: Kysely<unknown>): Promise<void> =>
  sql`select 1`.execute(tx).then(
    () => undefined,
    () => undefined,
  )

/**
 * Runs `work` in one transaction inside the wall. Commits when it returns, rolls back when it throws. One that only
 * reads sees the data of one instant, however many statements it takes.
 * @param look a scalar to be read with the statement that opens the transaction; `work` gets its value, or null
 */
export function inTransaction<T, L = null>(
  db: Kysely<unknown>,
  wall: Wall,
  readOnly: boolean,
  work: (tx: Kysely<unknown>, looked: L | null) => Promise<T>,
  look?: RawBuilder<L | null>,
): Promise<T> {
  const transaction = readOnly
    ? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    : db.transaction()
  return transaction.execute(async (tx) => {
    // Casts, so that nothing but ids can get into the settings that the policies read.
    const { rows } = await sql<{ looked: L | null }>`
      select set_config('app.governments', ${[...wall.read]}::uuid[]::text, true),
      set_config('app.government', coalesce(${wall.write}::uuid::text, ''), true),
      set_config('app.actor', ${wall.actor}, true), ${look ?? sql`null`} as looked`.execute(tx)
    try {
      return await work(tx, rows[0]?.looked ?? null)
    } catch (error) {
      await othersDone(tx)
      throw error
    }
  })
}
