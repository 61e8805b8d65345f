import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT } from '#kernel/contract'
import { inBatches } from '#kernel/db'
import { type ReceivedRow, type RegisterFilter, sealedParties, unitsIn } from './received.store.ts'

/** A delivery as the business of its case tells it, with the case. */
export interface DeliveryRow extends Pick<ReceivedRow, 'id' | 'number' | 'subject' | 'unitId' | 'parties'> {
  readonly entry: unknown
}

/** Deliveries whose day `sentOn` lies in the year; a case is found by the day of its last one. */
async function deliveries(ctx: Ctx, filter: RegisterFilter) {
  const { kind, year } = filter
  const units = await unitsIn(ctx, filter)
  const on = sql`(e.entry ->> 'sentOn')`
  const from = sql`from casework."case" c, jsonb_array_elements(c.state -> 'business' -> 'deliveries') as e (entry)
    where c.government_id = ${governmentOf(ctx)} and c.delivered_on >= make_date(${year}, 1, 1) and c.kind = ${kind}
    and c.unit_id = any(${units}::uuid[]) and ${on} between ${`${year}-01-01`} and ${`${year}-12-31`}`
  const rows = sql<DeliveryRow>`select c.id, c.number, c.subject, c.unit_id, e.entry, ${sealedParties} as parties
    ${from} order by ${on}, c.number`
  return { from, rows }
}

/** A page of the deliveries of a year, in the order of their days. `total` counts no further than `COUNT_LIMIT`. */
export async function listDelivered(
  ctx: Ctx,
  filter: RegisterFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: DeliveryRow[]; total: number }> {
  const { from, rows } = await deliveries(ctx, filter)
  const page = await sql<DeliveryRow>`${rows} limit ${limit} offset ${offset}`.execute(ctx.tx)
  const counted = await sql<{
    n: number
  }>`select count(*)::int as n from (select 1 ${from} limit ${COUNT_LIMIT}) as counted`.execute(ctx.tx)
  return { rows: page.rows, total: counted.rows[0]?.n ?? 0 }
}

/** All deliveries of a year, batch by batch. */
export async function* everyDelivered(ctx: Ctx, filter: RegisterFilter): AsyncGenerator<DeliveryRow[]> {
  yield* inBatches(ctx.tx, (await deliveries(ctx, filter)).rows)
}
