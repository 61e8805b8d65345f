import { type SqlBool, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import type { VersionState } from './item.words.ts'
import type { SearchWord } from './search-words.ts'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** What staff may narrow the catalogue by. */
export interface CatalogueFilter {
  readonly words: readonly SearchWord[]
  /** Units whose items may be seen; undefined for all. */
  readonly visibleUnits?: readonly string[] | undefined
  readonly unitId?: string | undefined
  readonly state?: VersionState | undefined
  readonly taskType?: string | undefined
}

/** Each item with the version shown for it (in force, else newest) and the one on its way, if any. */
const shown = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('item.item as i')
    .innerJoin('item.version as v', (join) =>
      join
        .onRef('v.governmentId', '=', 'i.governmentId')
        .on((eb) =>
          eb(
            'v.id',
            '=',
            eb.fn.coalesce(
              'i.inForceId',
              eb
                .selectFrom('item.version as n')
                .select('n.id')
                .whereRef('n.governmentId', '=', 'i.governmentId')
                .whereRef('n.itemId', '=', 'i.id')
                .orderBy('n.number', 'desc')
                .limit(1),
            ),
          ),
        ),
    )
    .leftJoin('item.version as o', (join) =>
      join
        .onRef('o.governmentId', '=', 'i.governmentId')
        .onRef('o.itemId', '=', 'i.id')
        .on('o.state', 'in', ['draft', 'examined']),
    )
    .where('i.governmentId', '=', governmentOf(ctx))

function fitting(ctx: Ctx, { words, visibleUnits, unitId, state, taskType }: CatalogueFilter) {
  let query = shown(ctx)
  for (const { word, unitIds } of words) {
    query = query.where((eb) =>
      eb.or([
        sql<SqlBool>`position(${word} in lower(v.name)) > 0`,
        sql<SqlBool>`position(${word} in lower(i.code)) > 0`,
        ...(unitIds.length > 0 ? [eb('i.unitId', 'in', unitIds)] : []),
      ]),
    )
  }
  if (visibleUnits) query = query.where(sql<SqlBool>`i.unit_id = any(${visibleUnits})`)
  if (unitId !== undefined) query = query.where('i.unitId', '=', unitId)
  if (taskType !== undefined) query = query.where('v.taskType', '=', taskType)
  if (state === 'draft' || state === 'examined') query = query.where('o.state', '=', state)
  else if (state !== undefined) query = query.where('v.state', '=', state)
  return query
}

const byCode = (ctx: Ctx, filter: CatalogueFilter) =>
  fitting(ctx, filter)
    .select([
      'i.id',
      'i.code',
      'i.unitId',
      'v.codeStatus',
      'v.name',
      'v.taskType',
      'v.projectType',
      'v.state',
    ])
    .select(['v.number', 'o.id as openId', 'o.state as openState', 'o.submittedAt as openSubmittedAt'])
    .orderBy('i.code')

/** An item with its versions, as the catalogue is read. */
export type CatalogueRow = Awaited<ReturnType<ReturnType<typeof byCode>['execute']>>[number]

/** Every item of a filter by code, batch by batch. */
export const everyItem = (ctx: Ctx, filter: CatalogueFilter): AsyncIterable<CatalogueRow[]> =>
  inBatches(ctx.tx, byCode(ctx, filter))

/** A page of the catalogue by code, and how many items fit. */
export async function catalogueRows(
  ctx: Ctx,
  filter: CatalogueFilter,
  window: { limit: number; offset: number },
) {
  const { total } = await fitting(ctx, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await byCode(ctx, filter).limit(window.limit).offset(window.offset).execute()
  return { rows, total }
}
