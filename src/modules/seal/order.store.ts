import { type Insertable, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { SealTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<SealTables>()

/** An order as stored. */
export type OrderRow = Selectable<SealTables['seal.order']>

const orders = (ctx: Ctx) =>
  tables(ctx).selectFrom('seal.order').selectAll().where('governmentId', '=', governmentOf(ctx))

/** Orders of these units, the newest first, ended ones too. */
export const ordersOf = (ctx: Ctx, units: readonly string[]): Promise<OrderRow[]> =>
  orders(ctx)
    .where('unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .orderBy('orderedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Orders of a unit that were not ended, the newest first. */
export const openOrders = (ctx: Ctx, unitId: string): Promise<OrderRow[]> =>
  orders(ctx)
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .orderBy('orderedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** One order. */
export const findOrder = (ctx: Ctx, id: string): Promise<OrderRow | undefined> =>
  orders(ctx).where('id', '=', id).executeTakeFirst()

/** One order, locked until the transaction ends. */
export const lockOrder = (ctx: Ctx, id: string): Promise<OrderRow | undefined> =>
  orders(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Writes an order. */
export async function insertOrder(ctx: Ctx, row: Insertable<SealTables['seal.order']>): Promise<void> {
  await tables(ctx).insertInto('seal.order').values(row).execute()
}

/** Ends an order. */
export async function saveOrderEnd(ctx: Ctx, id: string, by: string, reason: string): Promise<void> {
  await tables(ctx)
    .updateTable('seal.order')
    .set({ endedBy: by, endedAt: ctx.now, endReason: reason })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
