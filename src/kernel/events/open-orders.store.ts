import { type Kysely, sql } from 'kysely'

/**
 * Those of `orders` that something is still on its way to, for one of these subscribers: what they derive of them is
 * behind its acts, and rightly so. An order with a given-up delivery alone is not among them: nothing comes by itself.
 */
export async function openOrders(
  tx: Kysely<unknown>,
  subscribers: readonly string[],
  orders: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ order: string }>`
    select o.key as order from unnest(${[...orders]}::text[]) as o (key)
    where exists (select from events.delivery d where d.order_key = o.key
      and d.subscriber = any(${[...subscribers]}) and d.done_at is null
      and not exists (select from events.delivery b where b.government_id = d.government_id and b.order_key = d.order_key
        and b.subscriber = d.subscriber and b.done_at is null and b.dead_at is not null and b.id <= d.id))`.execute(
    tx,
  )
  return new Set(rows.map(({ order }) => order))
}
