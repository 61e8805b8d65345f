import { type Kysely, sql } from 'kysely'
import { type ActRow, actOf } from './act.store.ts'
import type { Act } from './act.ts'

/** Which acts of a government are asked for. */
export interface ActFilter {
  readonly from: Date
  /** Excluded. */
  readonly until: Date
  /** Beginning of the type, such as `org.`. */
  readonly area?: string | undefined
  /** Reference of who acted, such as `staff:<id>`. */
  readonly actor?: string | undefined
  readonly stream?: string | undefined
}

const where = (governmentId: string, { from, until, area, actor, stream }: ActFilter) => sql`
  from ledger.act where government_id = ${governmentId} and at >= ${from} and at < ${until}
  ${area === undefined ? sql`` : sql`and starts_with(type, ${area})`}
  ${actor === undefined ? sql`` : sql`and actor = ${actor}`}
  ${stream === undefined ? sql`` : sql`and stream = ${stream}`}`

/** Acts of a period over all streams, newest first. */
export async function actsBetween(
  tx: Kysely<unknown>,
  governmentId: string,
  filter: ActFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<Act[]> {
  const { rows } = await sql<ActRow>`select * ${where(governmentId, filter)}
    order by at desc, id desc limit ${window.limit} offset ${window.offset}`.execute(tx)
  return rows.map(actOf)
}

/** How many acts there are in a period, counted no further than `most`. */
export async function countActsBetween(
  tx: Kysely<unknown>,
  governmentId: string,
  filter: ActFilter,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from (select 1 ${where(governmentId, filter)} limit ${most}) as counted`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The act of an id; undefined where this government has none. */
export async function actById(
  tx: Kysely<unknown>,
  governmentId: string,
  id: string,
): Promise<Act | undefined> {
  const { rows } = await sql<ActRow>`select * from ledger.act
    where government_id = ${governmentId} and id = ${id}`.execute(tx)
  return rows[0] && actOf(rows[0])
}
