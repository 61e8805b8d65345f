import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT } from '#kernel/contract'
import { inBatches } from '#kernel/db'
import { reachedUnitIds } from '#modules/org'
import { tables } from './case.store.ts'
import { findSaying, says } from './case-text.store.ts'
import { countUpTo, every, type PageWindow, type Sql } from './page.store.ts'

/** What a list of cases is narrowed to. */
export interface CaseFilter {
  readonly status?: string | undefined
  readonly text?: string | undefined
  readonly unitId?: string | undefined
  readonly open?: boolean | undefined
}

/** A line of the list of cases as it is read. */
export interface CaseListRow {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly subject: string
  readonly status: string
  readonly channel: string
  readonly unitId: string
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly dueOn: string | null
}

const COLUMNS = sql`id, number, kind, subject, status, channel, unit_id, opened_at, closed_at, due_on`
const ORDER = sql`opened_at desc, id desc`

/** Cases of a filter within reach: all of them, or the first unit by unit from the indexes `case_unit…`. */
async function fittingCases(ctx: Ctx, { status, text, unitId, open }: CaseFilter) {
  const [reached, saying] = await Promise.all([
    reachedUnitIds(ctx, 'casework.case.read'),
    text ? findSaying(ctx, text) : undefined,
  ])
  const units = unitId === undefined ? reached : reached.filter((id) => id === unitId)
  const conditions = [
    sql`government_id = ${governmentOf(ctx)}`,
    ...(status ? [sql`status = ${status}`] : []),
    ...(open === undefined ? [] : [open ? sql`closed_at is null` : sql`closed_at is not null`]),
    ...(saying ? [says(ctx, saying, sql`id`)] : []),
  ]
  const select = (unit: Sql): Sql =>
    sql`select ${COLUMNS} from casework."case" where ${every([unit, ...conditions])} order by ${ORDER}`
  const all = select(sql`unit_id = any(${units}::uuid[])`)
  const first = (most: number): Sql =>
    saying?.few
      ? sql`(${all} limit ${most}) c`
      : sql`unnest(${units}::uuid[]) u(id) cross join lateral (${select(sql`unit_id = u.id`)} limit ${most}) c`
  return { all, first }
}

/** Every case of a filter, newest first, batch by batch. */
export async function* everyCase(ctx: Ctx, filter: CaseFilter): AsyncGenerator<CaseListRow[]> {
  const { all } = await fittingCases(ctx, filter)
  yield* inBatches(ctx.tx, sql<CaseListRow>`${all}`)
}

/** A page of cases, newest first. `total` counts no further than `most`. */
export async function listCaseRows(
  ctx: Ctx,
  filter: CaseFilter,
  { limit, offset, most }: PageWindow,
): Promise<{ rows: CaseListRow[]; total: number }> {
  const { first } = await fittingCases(ctx, filter)
  const [page, total] = await Promise.all([
    sql<CaseListRow>`select c.* from ${first(offset + limit)} order by opened_at desc, c.id desc
      limit ${limit} offset ${offset}`.execute(ctx.tx),
    countUpTo(ctx, first(most), most),
  ])
  return { rows: page.rows, total }
}

/** Cases that an applicant's account opened, newest first; for the applicant himself. */
export const listOwnedRows = (ctx: Ctx, kind: string, owner: string) =>
  tables(ctx)
    .selectFrom('casework.case')
    .select(['id', 'number', 'subject', 'status', 'state', 'openedAt', 'dueOn'])
    .where('kind', '=', kind)
    .where('owner', '=', owner)
    .orderBy('openedAt', 'desc')
    .limit(200)
    .execute()

/** How many cases of a filter lie within the caller's reach, counted no further than `COUNT_LIMIT`. */
export async function countCases(ctx: Ctx, filter: CaseFilter): Promise<number> {
  const { first } = await fittingCases(ctx, filter)
  return countUpTo(ctx, first(COUNT_LIMIT), COUNT_LIMIT)
}
