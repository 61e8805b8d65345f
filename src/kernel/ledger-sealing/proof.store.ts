import { type Kysely, sql } from 'kysely'

/** The places of acts in the tree by their hashes; those that are not sealed, or no acts, have none. */
export async function placesOf(
  db: Kysely<unknown>,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ hash: string; position: number }>`
    select encode(hash, 'hex') as hash, min(position) as position from ledger.leaf
    where hash = any(select decode(h, 'hex') from unnest(${[...hashes]}::text[]) h) group by hash`.execute(db)
  return new Map(rows.map(({ hash, position }) => [hash, position]))
}
