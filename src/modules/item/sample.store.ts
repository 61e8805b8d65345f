import type { Insertable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

const kept = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('item.sample')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('removedAt', 'is', null)

export async function insertSample(ctx: Ctx, row: Insertable<ItemTables['item.sample']>): Promise<void> {
  await tables(ctx).insertInto('item.sample').values(row).execute()
}

/** A sample that was not taken out. */
export const findSample = (ctx: Ctx, id: string) => kept(ctx).where('id', '=', id).executeTakeFirst()

/** The samples of an item, in the order in which they were added. */
export const samplesOf = (ctx: Ctx, itemId: string) =>
  kept(ctx).where('itemId', '=', itemId).orderBy('addedAt').orderBy('id').execute()

/** Takes a sample out; it stays on record. */
export async function saveRemoval(ctx: Ctx, id: string, by: string): Promise<void> {
  await tables(ctx)
    .updateTable('item.sample')
    .set({ removedBy: by, removedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
