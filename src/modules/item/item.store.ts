import { restamp } from '#kernel/cache'
import { type Ctx, governmentOf } from '#kernel/context'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** Under which processes remember which version of an item is in force. */
export const ITEM_STAMP = 'item'

/** An item: its code, who handles it, and its version in force. */
export interface ItemRecord {
  readonly id: string
  readonly code: string
  readonly unitId: string
  readonly inForceId: string | null
}

const COLUMNS = ['id', 'code', 'unitId', 'inForceId'] as const

const items = (ctx: Ctx) =>
  tables(ctx).selectFrom('item.item').select(COLUMNS).where('governmentId', '=', governmentOf(ctx))

export const findItem = (ctx: Ctx, id: string): Promise<ItemRecord | undefined> =>
  items(ctx).where('id', '=', id).executeTakeFirst()

export const findItemByCode = (ctx: Ctx, code: string): Promise<ItemRecord | undefined> =>
  items(ctx).where('code', '=', code).executeTakeFirst()

/** Locks an item until the end of the transaction: every step of its versions goes through here. */
export const lockItem = (ctx: Ctx, id: string): Promise<ItemRecord | undefined> =>
  items(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Ids of those of the codes that exist. */
export async function itemIdsByCode(
  ctx: Ctx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await items(ctx).where('code', 'in', codes).execute()
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** Locks those of the codes that exist, in the order of the codes. */
export const lockItemsByCode = (ctx: Ctx, codes: readonly string[]): Promise<ItemRecord[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : items(ctx).where('code', 'in', codes).orderBy('code').forUpdate().execute()

export async function insertItems(ctx: Ctx, rows: readonly Omit<ItemRecord, 'inForceId'>[]): Promise<void> {
  if (rows.length === 0) return
  const governmentId = governmentOf(ctx)
  await tables(ctx)
    .insertInto('item.item')
    .values(rows.map((row) => ({ ...row, governmentId, inForceId: null, createdAt: ctx.now })))
    .execute()
}

/** Says which version is in force and which unit is responsible; every process learns of it. */
export async function updateItem(
  ctx: Ctx,
  { id, inForceId, unitId }: Omit<ItemRecord, 'code'>,
): Promise<void> {
  await restamp(ctx, ITEM_STAMP)
  await tables(ctx)
    .updateTable('item.item')
    .set({ inForceId, unitId })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Units that have items, and how many of them are in force. */
export async function countByUnit(ctx: Ctx): Promise<{ unitId: string; inForce: number }[]> {
  return tables(ctx)
    .selectFrom('item.item')
    .select((eb) => ['unitId', eb.fn.count<number>('inForceId').as('inForce')])
    .where('governmentId', '=', governmentOf(ctx))
    .groupBy('unitId')
    .execute()
}
