import { type ExpressionBuilder, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { tables } from './org.tables.ts'
import type { Reach } from './reach.model.ts'
import type { OrgTables } from './tables.gen.ts'
import type { UnitKind } from './unit-kind.ts'

/** A unit as it is kept. */
export interface Unit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly division: string | null
  readonly parentId: string | null
  readonly path: string
  readonly note: string
  readonly state: 'active' | 'closed'
}

const COLUMNS = [
  'id',
  'code',
  'name',
  'shortName',
  'kind',
  'division',
  'parentId',
  'path',
  'note',
  'state',
] as const

const select = (ctx: Ctx) =>
  tables(ctx.tx)
    .selectFrom('org.unit')
    .select(COLUMNS)
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<Unit>()

/** The condition that a unit lies within reach. */
export function within(reach: Reach) {
  return (eb: ExpressionBuilder<OrgTables, 'org.unit'>) => {
    switch (reach.kind) {
      case 'all':
        return eb.lit(true)
      case 'subtree':
        return eb.fn<boolean>('starts_with', ['org.unit.path', eb.val(reach.path)])
      case 'unit':
        return eb('org.unit.id', '=', reach.unitId)
      case 'none':
        return eb.lit(false)
    }
  }
}

/** Units within reach, each after the units above it, then by code. */
export async function listUnits(
  ctx: Ctx,
  reach: Reach,
  filter: { readonly state?: string | undefined; readonly text?: string | undefined } = {},
): Promise<Unit[]> {
  const { state, text } = filter
  return select(ctx)
    .where(within(reach))
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? ''))
    .$if(text !== undefined, (q) =>
      q.where((eb) => eb.or(['code', 'name', 'shortName'].map((c) => contains(eb, c as 'code', text ?? '')))),
    )
    .orderBy(sql`char_length(path)`)
    .orderBy('code')
    .execute()
}

const contains = (
  eb: ExpressionBuilder<OrgTables, 'org.unit'>,
  column: 'code' | 'name' | 'shortName',
  text: string,
) => eb(eb.fn<number>('strpos', [column, eb.val(text)]), '>', 0)

/** Ids of the units within reach, closed ones too. */
export async function unitIdsWithin(ctx: Ctx, reach: Reach): Promise<string[]> {
  const rows = await tables(ctx.tx)
    .selectFrom('org.unit')
    .select('id')
    .where('governmentId', '=', governmentOf(ctx))
    .where(within(reach))
    .execute()
  return rows.map(({ id }) => id)
}

/** Units by id; those that are not there are left out. */
export async function findUnits(ctx: Ctx, ids: readonly string[]): Promise<Unit[]> {
  return ids.length === 0 ? [] : select(ctx).where('id', 'in', ids).execute()
}

/** The unit of a code. */
export const findUnitByCode = (ctx: Ctx, code: string): Promise<Unit | undefined> =>
  select(ctx).where('code', '=', code).executeTakeFirst()

/** A unit. @throws Refusal `kernel.not-found` */
export async function getUnit(ctx: Ctx, id: string): Promise<Unit> {
  const unit = await select(ctx).where('id', '=', id).executeTakeFirst()
  if (!unit) throw notFound()
  return unit
}

/** A unit, locked until the transaction ends. @throws Refusal `kernel.not-found` */
export async function lockUnit(ctx: Ctx, id: string): Promise<Unit> {
  const unit = await select(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!unit) throw notFound()
  return unit
}

/** Names and kinds of the units in use, for the public. */
export const browseUnits = (ctx: Ctx): Promise<{ name: string; kind: UnitKind }[]> =>
  tables(ctx.tx)
    .selectFrom('org.unit')
    .select(['name', 'kind'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('state', '=', 'active')
    .orderBy(sql`char_length(path)`)
    .orderBy('code')
    .$castTo<{ name: string; kind: UnitKind }>()
    .execute()

/** A unit as a row of the table. The instant of closing counts only where the unit was open before. */
const rowOf = (ctx: Ctx, unit: Unit) => ({
  governmentId: governmentOf(ctx),
  ...unit,
  createdAt: ctx.now,
  closedAt: unit.state === 'closed' ? ctx.now : null,
})

/** Writes units as they are now, new ones and changed ones alike; a code never changes. */
export async function saveUnits(ctx: Ctx, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return
  await tables(ctx.tx)
    .insertInto('org.unit')
    .values(units.map((unit) => rowOf(ctx, unit)))
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'id']).doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        shortName: row.ref('excluded.shortName'),
        kind: row.ref('excluded.kind'),
        division: row.ref('excluded.division'),
        parentId: row.ref('excluded.parentId'),
        path: row.ref('excluded.path'),
        note: row.ref('excluded.note'),
        state: row.ref('excluded.state'),
        closedAt: sql`case when excluded.state = 'closed' then coalesce(unit.closed_at, excluded.closed_at) end`,
      })),
    )
    .execute()
}

/** Gives every unit below a moved one its new path. */
export async function movePaths(ctx: Ctx, from: string, to: string): Promise<void> {
  await tables(ctx.tx)
    .updateTable('org.unit')
    .set({ path: sql`${to} || substr(path, ${from.length + 1})` })
    .where('governmentId', '=', governmentOf(ctx))
    .where(sql<boolean>`starts_with(path, ${from})`)
    .execute()
}

/** How many units and appointments in use hang on a unit. */
export async function usesOf(
  ctx: Ctx,
  unitId: string,
  day: string,
): Promise<{ units: number; appointments: number }> {
  const db = tables(ctx.tx)
  const units = await db
    .selectFrom('org.unit')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('governmentId', '=', governmentOf(ctx))
    .where('parentId', '=', unitId)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  const appointments = await db
    .selectFrom('org.appointment')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', unitId)
    .where('state', '=', 'active')
    .where((eb) => eb.or([eb('toDay', 'is', null), eb('toDay', '>=', day)]))
    .executeTakeFirstOrThrow()
  return { units: units.n, appointments: appointments.n }
}
