import type { Insertable, Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { MessageTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<MessageTables>()

/** A text message as stored. */
export type TextRow = Selectable<MessageTables['message.text']>

export async function insertText(ctx: Ctx, row: Insertable<MessageTables['message.text']>): Promise<void> {
  await tables(ctx).insertInto('message.text').values(row).execute()
}

export const findText = (ctx: Ctx, id: string): Promise<TextRow | undefined> =>
  tables(ctx).selectFrom('message.text').selectAll().where('id', '=', id).executeTakeFirst()

/** The text message, locked until the transaction ends. */
export const lockText = (ctx: Ctx, id: string): Promise<TextRow | undefined> =>
  tables(ctx).selectFrom('message.text').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Notes what came of a try. */
export async function saveAttempt(
  ctx: Ctx,
  id: string,
  result: Pick<TextRow, 'state' | 'attempts' | 'maybeTaken' | 'lastFault' | 'sentAt'>,
): Promise<void> {
  await tables(ctx).updateTable('message.text').set(result).where('id', '=', id).execute()
}

/** Deletes the text messages of a case, with the numbers they went to. */
export async function deleteTextsOfCase(ctx: Ctx, caseId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('message.text')
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', caseId)
    .execute()
}
