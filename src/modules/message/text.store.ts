import { type Insertable, type Selectable, sql } from 'kysely'
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

/** Text messages that wait for nothing any more, written before an instant. */
const endedBefore = (ctx: Ctx, before: Date) =>
  tables(ctx)
    .selectFrom('message.text')
    .where('governmentId', '=', governmentOf(ctx))
    .where('state', '<>', 'queued')
    .where('createdAt', '<', before)

/** The cases that they speak of. */
export async function casesOfTexts(ctx: Ctx, before: Date): Promise<string[]> {
  const rows = await endedBefore(ctx, before).select('caseId').distinct().execute()
  return rows.flatMap(({ caseId }) => caseId ?? [])
}

/** How many there are that speak of no case of these, and when the first was written. */
export async function countTextsBefore(
  ctx: Ctx,
  before: Date,
  except: readonly string[],
): Promise<{ count: number; oldest: Date | null }> {
  const { count, oldest } = await endedBefore(ctx, before)
    .where(({ eb, or }) =>
      or([eb('caseId', 'is', null), eb('caseId', '<>', sql<string>`all(${except}::uuid[])`)]),
    )
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('createdAt').as('oldest')])
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest }
}

/** Some of them behind an id, in the order of their ids. */
export const listTextsBefore = (
  ctx: Ctx,
  before: Date,
  after: string,
  limit: number,
): Promise<Pick<TextRow, 'id' | 'caseId'>[]> =>
  endedBefore(ctx, before)
    .select(['id', 'caseId'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

/** Deletes text messages, with the numbers they went to. */
export async function deleteTexts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tables(ctx)
    .deleteFrom('message.text')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', 'in', ids)
    .execute()
}
