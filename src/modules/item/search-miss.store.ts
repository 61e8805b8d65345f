import { sql } from 'kysely'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** Different words that a government keeps; from then on only those that are known are counted. */
const MOST = 5000

/** Counts words that found nothing; words that were settled are open again. @param today legal day */
export async function countMiss(ctx: Ctx, words: string, today: string): Promise<void> {
  const governmentId = governmentOf(ctx)
  const again = await tables(ctx)
    .updateTable('item.searchMiss')
    .set({ times: sql`times + 1`, lastOn: today, settledAt: null, settledBy: null })
    .where('governmentId', '=', governmentId)
    .where('words', '=', words)
    .returning('id')
    .executeTakeFirst()
  if (again) return
  await sql`insert into item.search_miss (government_id, id, words, times, first_on, last_on)
    select ${governmentId}, ${newId()}, ${words}, 1, ${today}, ${today}
    where (select count(*) from item.search_miss where government_id = ${governmentId}) < ${MOST}
    on conflict (government_id, words) do nothing`.execute(ctx.tx)
}

const open = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('item.searchMiss')
    .where('governmentId', '=', governmentOf(ctx))
    .where('settledAt', 'is', null)

/** Words that found nothing and nobody has settled, the most frequent first. */
export async function openMisses(ctx: Ctx, window: { limit: number; offset: number }) {
  const { total } = await open(ctx)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await open(ctx)
    .select(['id', 'words', 'times', 'firstOn', 'lastOn'])
    .orderBy('times', 'desc')
    .orderBy('lastOn', 'desc')
    .orderBy('id')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  return { total: Number(total), rows }
}

/** Takes words off the list because there is a byword for them now. */
export async function settleMissedWords(ctx: Ctx, words: string): Promise<void> {
  await tables(ctx)
    .updateTable('item.searchMiss')
    .set({ settledAt: ctx.now, settledBy: actorRef(ctx.actor) })
    .where('governmentId', '=', governmentOf(ctx))
    .where('words', '=', words)
    .where('settledAt', 'is', null)
    .execute()
}

/** Takes words off the list. @returns whether they were on it */
export async function settleMissRow(ctx: Ctx, id: string): Promise<boolean> {
  const done = await tables(ctx)
    .updateTable('item.searchMiss')
    .set({ settledAt: ctx.now, settledBy: actorRef(ctx.actor) })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}
