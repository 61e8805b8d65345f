import { type Kysely, sql } from 'kysely'

/** What the clock of the database's machine shows. */
export async function databaseTime(db: Kysely<unknown>): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db)
  return rows[0]?.at ?? null
}
