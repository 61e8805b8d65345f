import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT } from '#kernel/contract'
import { inBatches } from '#kernel/db'
import { type ReceivedRow, type RegisterFilter, sealedParties, unitsIn } from './received.store.ts'

/** A delivery as the business of its case tells it, with the case. */
export interface DeliveryRow extends Pick<ReceivedRow, 'id' | 'number' | 'subject' | 'unitId' | 'parties'> {
  readonly entry: unknown
}

/** Deliveries that were sent in the year, by the day and the number of the case. */
async function deliveries(ctx: Ctx, filter: RegisterFilter) {
  const { kind, year } = filter
  const units = await unitsIn(ctx, filter)
  const from = sql`from casework.delivered d
    join casework."case" c on c.government_id = d.government_id and c.id = d.case_id
    where d.government_id = ${governmentOf(ctx)} and d.unit_id = any(${units}::uuid[]) and c.kind = ${kind}
    and d.sent_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`
  const inOrder = sql`${from} order by d.sent_on, d.number, d.place`
  const rows = sql<DeliveryRow>`select c.id, c.number, c.subject, c.unit_id,
    c.state #> '{business,deliveries}' -> d.place as entry, ${sealedParties} as parties
    ${inOrder}`
  return { inOrder, rows }
}

/**
 * A page of the deliveries of a year, in the order of their days. `total` counts no further than `COUNT_LIMIT`, in the same
 * order: then it reads the index of days and so many cases, not all of them.
 */
export async function listDelivered(
  ctx: Ctx,
  filter: RegisterFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: DeliveryRow[]; total: number }> {
  const { inOrder, rows } = await deliveries(ctx, filter)
  const page = await sql<DeliveryRow>`${rows} limit ${limit} offset ${offset}`.execute(ctx.tx)
  const counted = await sql<{
    n: number
  }>`select count(*)::int as n from (select 1 ${inOrder} limit ${COUNT_LIMIT}) as counted`.execute(ctx.tx)
  return { rows: page.rows, total: counted.rows[0]?.n ?? 0 }
}

/** All deliveries of a year, batch by batch. */
export async function* everyDelivered(ctx: Ctx, filter: RegisterFilter): AsyncGenerator<DeliveryRow[]> {
  yield* inBatches(ctx.tx, (await deliveries(ctx, filter)).rows)
}
