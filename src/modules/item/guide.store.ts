import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { SearchWord } from './search-words.ts'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** What the public may narrow the guides by. */
export interface GuideFilter {
  readonly words: readonly SearchWord[]
  readonly unitId?: string | undefined
  readonly serviceObject?: string | undefined
  /** Codes of the members of the scenes that were chosen. */
  readonly codes?: readonly string[] | undefined
}

const FIELDS = [
  'i.code',
  'v.codeStatus',
  'v.name',
  'v.unitId',
  'v.serviceObjects',
  'v.projectType',
  'v.statutoryDays',
  'v.statutoryUnit',
  'v.promiseDays',
  'v.promiseUnit',
  'v.promiseIllustrative',
  'v.isFee',
  'v.pledgeAllowed',
] as const

const inForce = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('item.item as i')
    .innerJoin('item.version as v', (join) =>
      join.onRef('v.governmentId', '=', 'i.governmentId').onRef('v.id', '=', 'i.inForceId'),
    )
    .where('i.governmentId', '=', governmentOf(ctx))

type Tables = ItemTables & { i: ItemTables['item.item']; v: ItemTables['item.version'] }
type Where = ExpressionBuilder<Tables, 'i' | 'v'>

const contains = (column: 'i.code' | 'v.name' | 'v.legalBasis', word: string) =>
  sql<SqlBool>`position(${word} in lower(${sql.ref(column)})) > 0`

function fits(eb: Where, filter: GuideFilter) {
  return eb.and([
    ...filter.words.map(({ word, unitIds }) =>
      eb.or([
        contains('v.name', word),
        contains('v.legalBasis', word),
        contains('i.code', word),
        ...(unitIds.length > 0 ? [eb('v.unitId', 'in', unitIds)] : []),
      ]),
    ),
    ...(filter.unitId === undefined ? [] : [eb('v.unitId', '=', filter.unitId)]),
    ...(filter.serviceObject === undefined
      ? []
      : [sql<SqlBool>`${filter.serviceObject} = any(v.service_objects)`]),
    ...(filter.codes === undefined ? [] : [sql<SqlBool>`i.code = any(${filter.codes})`]),
  ])
}

/** Items in force that fit, those whose name contains the first word before the others. */
export async function guideRows(ctx: Ctx, filter: GuideFilter, window: { limit: number; offset: number }) {
  const found = inForce(ctx).where((eb) => fits(eb as Where, filter))
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const first = filter.words[0]
  const rows = await found
    .select(FIELDS)
    .$if(first !== undefined, (query) => query.orderBy(contains('v.name', first?.word ?? ''), 'desc'))
    .orderBy('i.code')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  return { rows, total }
}

/** Names of those of the codes that are in force. */
export async function namesInForce(ctx: Ctx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await inForce(ctx).select(['i.code', 'v.name']).where('i.code', 'in', codes).execute()
  return new Map(rows.map((row) => [row.code, row.name]))
}
