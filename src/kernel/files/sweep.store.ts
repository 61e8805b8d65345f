import { type Kysely, sql } from 'kysely'

/** Which of some ids have a row. */
export async function knownFiles(tx: Kysely<unknown>, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from files.file where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
