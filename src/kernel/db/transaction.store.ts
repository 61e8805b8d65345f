import { type Kysely, sql } from 'kysely'

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
 * Runs `work` in one transaction inside the wall. Commits when it returns, rolls back when it throws. One that only
 * reads sees the data of one instant, however many statements it takes.
 */
export function inTransaction<T>(
  db: Kysely<unknown>,
  wall: Wall,
  readOnly: boolean,
  work: (tx: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  const transaction = readOnly
    ? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
    : db.transaction()
  return transaction.execute(async (tx) => {
    // Casts, so that nothing but ids can get into the settings that the policies read.
    await sql`select set_config('app.governments', ${[...wall.read]}::uuid[]::text, true),
      set_config('app.government', coalesce(${wall.write}::uuid::text, ''), true),
      set_config('app.actor', ${wall.actor}, true)`.execute(tx)
    return work(tx)
  })
}
