import { restamp } from '#kernel/cache'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { ITEM_STAMP } from './item.store.ts'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** A translation as it is set. */
export interface NewTranslation {
  readonly locale: string
  readonly chinese: string
  readonly text: string
  readonly reviewed: boolean
}

/** Translations into a language that hold now. */
export const translationsInto = (ctx: Ctx, locale: string) =>
  tables(ctx)
    .selectFrom('item.translation')
    .select(['chinese', 'text', 'reviewed', 'setAt', 'setBy'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('locale', '=', locale)
    .where('replacedAt', 'is', null)
    .orderBy('chinese')
    .execute()

async function replace(ctx: Ctx, locale: string, rows: readonly NewTranslation[]): Promise<void> {
  await tables(ctx)
    .updateTable('item.translation')
    .set({ replacedAt: ctx.now, replacedBy: actorRef(ctx.actor) })
    .where('governmentId', '=', governmentOf(ctx))
    .where('locale', '=', locale)
    .where(
      'chinese',
      'in',
      rows.map(({ chinese }) => chinese),
    )
    .where('replacedAt', 'is', null)
    .execute()
}

/** Sets translations; what held before for the same text stays on record. @returns the ids, in their order */
export async function setTranslations(ctx: Ctx, rows: readonly NewTranslation[]): Promise<string[]> {
  if (rows.length === 0) return []
  await restamp(ctx, ITEM_STAMP)
  for (const [locale, own] of Map.groupBy(rows, (row) => row.locale)) await replace(ctx, locale, own)
  const set = { governmentId: governmentOf(ctx), setAt: ctx.now, setBy: actorRef(ctx.actor) }
  const added = rows.map((row) => ({ id: newId(), ...row, ...set }))
  await tables(ctx).insertInto('item.translation').values(added).execute()
  return added.map(({ id }) => id)
}
