import { type Kysely, type Selectable, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './privacy.tables.ts'
import type { PrivacyTables } from './tables.gen.ts'

/** A text as stored. */
export type TextRecord = Selectable<PrivacyTables['privacy.text']>

/** Adds texts that are not there; a version that is there stays as it is. */
export async function insertTexts(tx: Kysely<unknown>, rows: readonly TextRecord[]): Promise<void> {
  if (rows.length === 0) return
  await tables(tx)
    .insertInto('privacy.text')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The newest version in force of each text on a day, in the reader's language or, where it has none, in Chinese. */
export const textsInForce = (ctx: Ctx, day: string): Promise<TextRecord[]> =>
  tables(ctx.tx)
    .selectFrom('privacy.text')
    .distinctOn('code')
    .selectAll()
    .where('locale', 'in', [ctx.locale, 'zh-CN'])
    .where('inForceOn', '<=', sql<string>`${day}`)
    .orderBy('code')
    .orderBy('version', 'desc')
    .orderBy((row) => row('locale', '=', ctx.locale), 'desc')
    .execute()
