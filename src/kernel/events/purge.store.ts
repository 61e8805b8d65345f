import { type Kysely, sql } from 'kysely'

/** What a batch did: events deleted, and the last one looked at; null where there is nothing old behind it. */
export interface PurgedBatch {
  readonly deleted: number
  readonly last: string | null
}

/**
 * Looks at the next events, oldest first, and deletes those that were all delivered before an instant. The ids follow
 * the time, so the first batch without an old one is the last.
 */
export async function deleteDeliveredBefore(
  tx: Kysely<unknown>,
  governmentId: string,
  before: Date,
  after: string,
  limit: number,
): Promise<PurgedBatch> {
  const { rows } = await sql<{ id: string; old: boolean }>`
    select id, at < ${before} as old from events.outbox
    where government_id = ${governmentId} and id > ${after} order by id limit ${limit}`.execute(tx)
  const old = rows.filter((row) => row.old).map(({ id }) => id)
  if (old.length === 0) return { deleted: 0, last: null }
  const { rows: gone } = await sql<{ id: string }>`
    with kept as (
      select event_id from events.delivery where government_id = ${governmentId} and event_id = any(${old}::uuid[])
        and (done_at is null or done_at >= ${before})
    ), gone as (
      delete from events.delivery where government_id = ${governmentId} and event_id = any(${old}::uuid[])
        and event_id not in (select event_id from kept)
    )
    select id from unnest(${old}::uuid[]) as id where id not in (select event_id from kept)`.execute(tx)
  const { numAffectedRows } = await sql`delete from events.outbox where government_id = ${governmentId}
    and id = any(${gone.map(({ id }) => id)}::uuid[])`.execute(tx)
  return {
    deleted: Number(numAffectedRows ?? 0),
    last: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  }
}
