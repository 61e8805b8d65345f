import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { type ReceivedRow, type RegisterFilter, sealedParties, unitsIn } from './received.store.ts'

/** An entry of a list that the business of a case holds, such as a delivery, with its case. */
export interface EntryRow extends Pick<ReceivedRow, 'id' | 'number' | 'subject' | 'unitId' | 'parties'> {
  readonly entry: unknown
}

/** Which list of the business is read, and which member of an entry names its day. */
export interface EntryFilter extends RegisterFilter {
  readonly list: string
  readonly day: string
}

async function entries(ctx: Ctx, filter: EntryFilter) {
  const { kind, year, list, day } = filter
  const units = await unitsIn(ctx, filter)
  const on = sql`(e.entry ->> ${day})`
  const from = sql`from casework."case" c, jsonb_array_elements(c.state -> 'business' -> ${list}) as e (entry)
    where c.government_id = ${governmentOf(ctx)} and c.kind = ${kind} and c.unit_id = any(${units}::uuid[])
    and ${on} between ${`${year}-01-01`} and ${`${year}-12-31`}`
  const rows = sql<EntryRow>`select c.id, c.number, c.subject, c.unit_id, e.entry, ${sealedParties} as parties
    ${from} order by ${on}, c.number`
  return { from, rows }
}

/** A page of the entries of a year, in the order of their days. */
export async function listEntries(
  ctx: Ctx,
  filter: EntryFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: EntryRow[]; total: number }> {
  const { from, rows } = await entries(ctx, filter)
  const page = await sql<EntryRow>`${rows} limit ${limit} offset ${offset}`.execute(ctx.tx)
  const counted = await sql<{ n: number }>`select count(*)::int as n ${from}`.execute(ctx.tx)
  return { rows: page.rows, total: counted.rows[0]?.n ?? 0 }
}

/** All entries of a year, batch by batch. */
export async function* everyEntry(ctx: Ctx, filter: EntryFilter): AsyncGenerator<EntryRow[]> {
  yield* inBatches(ctx.tx, (await entries(ctx, filter)).rows)
}
