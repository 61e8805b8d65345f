import { restamp } from '#kernel/cache'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { ITEM_STAMP } from './item.store.ts'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** What a new byword says: words of the catalogue, or an item. */
export interface NewByword {
  readonly word: string
  readonly means: string | null
  readonly itemId: string | null
}

/** Which bywords are listed. */
export interface BywordFilter {
  readonly text?: string | undefined
  readonly state?: 'used' | 'removed' | undefined
}

const bywords = (ctx: Ctx) =>
  tables(ctx).selectFrom('item.byword as b').where('b.governmentId', '=', governmentOf(ctx))

const named = (ctx: Ctx) =>
  bywords(ctx)
    .leftJoin('item.item as i', (join) =>
      join.onRef('i.governmentId', '=', 'b.governmentId').onRef('i.id', '=', 'b.itemId'),
    )
    .leftJoin('item.version as v', (join) =>
      join.onRef('v.governmentId', '=', 'i.governmentId').onRef('v.id', '=', 'i.inForceId'),
    )

/** Bywords with the items that they name, those added last first. */
export async function bywordRows(
  ctx: Ctx,
  { text, state = 'used' }: BywordFilter,
  window: { limit: number; offset: number },
) {
  const found = named(ctx)
    .where('b.removedAt', state === 'used' ? 'is' : 'is not', null)
    .$if(text !== undefined && text !== '', (query) =>
      query.where((eb) =>
        eb.or(
          (['b.word', 'b.means', 'v.name'] as const).map((column) =>
            eb(eb.fn<number>('strpos', [column, eb.val(text ?? '')]), '>', 0),
          ),
        ),
      ),
    )
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll('b')
    .select(['i.code', 'v.name'])
    .orderBy('b.addedAt', 'desc')
    .orderBy('b.word')
    .orderBy('b.id')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  return { total: Number(total), rows }
}

/** All bywords in use. */
export const usedBywords = (ctx: Ctx) =>
  bywords(ctx)
    .select(['b.id', 'b.word', 'b.means', 'b.itemId'])
    .where('b.removedAt', 'is', null)
    .orderBy('b.word')
    .execute()

/** A byword in use, locked until the end of the transaction. */
export const lockByword = (ctx: Ctx, id: string) =>
  bywords(ctx)
    .select('b.id')
    .where('b.id', '=', id)
    .where('b.removedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Adds bywords; one that is in use already stays as it is. @returns how many were added */
export async function insertBywords(ctx: Ctx, rows: readonly (NewByword & { readonly id?: string })[]) {
  if (rows.length === 0) return 0
  await restamp(ctx, ITEM_STAMP)
  const added = { governmentId: governmentOf(ctx), addedAt: ctx.now, addedBy: actorRef(ctx.actor) }
  const { length } = await tables(ctx)
    .insertInto('item.byword')
    .values(rows.map(({ id = newId(), ...row }) => ({ id, ...row, ...added })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return length
}

/** Takes a byword out of use; every process learns of it. */
export async function removeBywordRow(ctx: Ctx, id: string): Promise<void> {
  await restamp(ctx, ITEM_STAMP)
  await tables(ctx)
    .updateTable('item.byword')
    .set({ removedAt: ctx.now, removedBy: actorRef(ctx.actor) })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
