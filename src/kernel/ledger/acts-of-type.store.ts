import { type Kysely, sql } from 'kysely'
import { type ActRow, actOf } from './act.store.ts'
import type { Act } from './act.ts'

/** Every act of a type, over all streams that may be seen; for types of which there are few. */
export async function actsOfType(db: Kysely<unknown>, type: string): Promise<Act[]> {
  const { rows } = await sql<ActRow>`select * from ledger.act where type = ${type}
    order by government_id, stream, n`.execute(db)
  return rows.map(actOf)
}

/** Acts of a type that belong to no case of a government, first to last. */
export async function dayActsOfType(tx: Kysely<unknown>, governmentId: string, type: string): Promise<Act[]> {
  const { rows } = await sql<ActRow>`select * from ledger.act
    where government_id = ${governmentId} and type = ${type} and stream like '%/____-__-__'
    order by at, stream, n`.execute(tx)
  return rows.map(actOf)
}
