import { type Kysely, sql } from 'kysely'
import { type ActRow, actOf } from './act.store.ts'
import type { Act } from './act.ts'
import type { ChainHead } from './chain.ts'

/** An act with the head that is on record for its stream, if one is. */
export interface HeadedAct {
  readonly act: Act
  readonly head: ChainHead | undefined
}

interface Row extends ActRow {
  readonly headN: number | null
  readonly headHash: string | null
}

const PAGE = 2_000

const headedOf = ({ headN, headHash, ...row }: Row): HeadedAct => ({
  act: actOf(row),
  head: headN === null || headHash === null ? undefined : { n: headN, hash: headHash },
})

const pageAfter = (db: Kysely<unknown>, after: Act | undefined) =>
  sql<Row>`
  select a.*, s.n as head_n, s.hash as head_hash
  from ledger.act a left join ledger.stream s on s.government_id = a.government_id and s.stream = a.stream
  where ${after ? sql`(a.government_id, a.stream, a.n) > (${after.government}::uuid, ${after.stream}, ${after.n})` : sql`true`}
  order by a.government_id, a.stream, a.n limit ${PAGE}`.execute(db)

/** Every act of the node, stream by stream, first to last; for who enters the database as its owner. */
export async function* everyAct(db: Kysely<unknown>): AsyncGenerator<HeadedAct> {
  let last: Act | undefined
  for (;;) {
    const { rows } = await pageAfter(db, last)
    for (const row of rows) {
      const headed = headedOf(row)
      last = headed.act
      yield headed
    }
    if (rows.length < PAGE) return
  }
}
