import { type Kysely, sql } from 'kysely'

/** The instant of the newest event of any government that may be read; null where there is none. */
export async function newestEvent(tx: Kysely<unknown>): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    with recursive found as (
      (select e.government_id, e.at from events.outbox e order by e.government_id desc, e.id desc limit 1)
      union all
      select n.government_id, n.at from found f cross join lateral (
        select e.government_id, e.at from events.outbox e where e.government_id < f.government_id
        order by e.government_id desc, e.id desc limit 1) n
    ) select max(at) as at from found`.execute(tx)
  return rows[0]?.at ?? null
}
