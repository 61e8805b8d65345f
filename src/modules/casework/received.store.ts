import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT } from '#kernel/contract'
import { inBatches } from '#kernel/db'
import { reachedUnitIds } from '#modules/org'

/** A case as a register of what was received lists it. */
export interface ReceivedRow {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly unitId: string
  readonly channel: string
  readonly status: string
  /** Business facts of the state. */
  readonly business: unknown
  readonly parties: readonly {
    readonly id: string
    readonly capacity: string
    readonly valueSealed: string | null
  }[]
}

/** What a register is narrowed to: cases of a kind, of one year, of one unit or of all that the caller reaches. */
export interface RegisterFilter {
  readonly kind: string
  readonly permission: string
  readonly year: number
  readonly unitId?: string | undefined
}

/** Ids of the units whose cases a register lists. */
export async function unitsIn(ctx: Ctx, { permission, unitId }: RegisterFilter): Promise<string[]> {
  const reached = await reachedUnitIds(ctx, permission)
  return unitId === undefined ? reached : reached.filter((id) => id === unitId)
}

/** SQL for the parties of a case `c`, sealed. */
export const sealedParties = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'capacity', p.capacity,
    'valueSealed', p.value_sealed)), '[]')
  from casework.party p where p.government_id = c.government_id and p.case_id = c.id)`

/** Cases whose business names its day of receipt `receivedOn`. */
async function received(ctx: Ctx, filter: RegisterFilter) {
  const { kind, year } = filter
  const units = await unitsIn(ctx, filter)
  const from = sql`from casework."case" c where c.government_id = ${governmentOf(ctx)} and c.kind = ${kind}
    and c.unit_id = any(${units}::uuid[]) and c.received_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`
  const rows = sql<ReceivedRow>`select c.id, c.number, c.subject, c.unit_id, c.channel, c.status, c.state -> 'business' as business,
    ${sealedParties} as parties
    ${from} order by c.received_on, c.number`
  return { from, rows }
}

/** A page of the register of a year, in the order of receipt. `total` counts no further than `COUNT_LIMIT`. */
export async function listReceived(
  ctx: Ctx,
  filter: RegisterFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: ReceivedRow[]; total: number }> {
  const { from, rows } = await received(ctx, filter)
  const page = await sql<ReceivedRow>`${rows} limit ${limit} offset ${offset}`.execute(ctx.tx)
  const counted = await sql<{
    n: number
  }>`select count(*)::int as n from (select 1 ${from} limit ${COUNT_LIMIT}) as counted`.execute(ctx.tx)
  return { rows: page.rows, total: counted.rows[0]?.n ?? 0 }
}

/** The whole register of a year, batch by batch. */
export async function* everyReceived(ctx: Ctx, filter: RegisterFilter): AsyncGenerator<ReceivedRow[]> {
  yield* inBatches(ctx.tx, (await received(ctx, filter)).rows)
}
