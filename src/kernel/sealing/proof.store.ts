import { type Kysely, sql } from 'kysely'

/** The place of an act in the tree by its hash; undefined where it is not sealed, or no act. */
export async function placeOf(db: Kysely<unknown>, hash: string): Promise<number | undefined> {
  const { rows } = await sql<{ position: number }>`select position from ledger.leaf
    where hash = ${Buffer.from(hash, 'hex')} order by position limit 1`.execute(db)
  return rows[0]?.position
}
