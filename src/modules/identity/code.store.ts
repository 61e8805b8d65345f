import { type Selectable, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './identity.tables.ts'
import type { IdentityTables } from './tables.gen.ts'

/** A code as stored. */
export type CodeRow = Selectable<IdentityTables['identity.oneTimeCode']>

/** Keeps other codes to this place waiting until the transaction ends. */
export async function lockPlace(ctx: Ctx, placeIndex: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${placeIndex}, 0))`.execute(ctx.tx)
}

/** When codes to this place were made, newest first. */
export async function listCodeTimes(ctx: Ctx, placeIndex: string): Promise<Date[]> {
  const rows = await tables(ctx.tx)
    .selectFrom('identity.oneTimeCode')
    .select('createdAt')
    .where('placeIndex', '=', placeIndex)
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map((row) => row.createdAt)
}

export async function insertCode(
  ctx: Ctx,
  row: Omit<CodeRow, 'attempts' | 'createdAt' | 'usedAt'>,
): Promise<void> {
  await tables(ctx.tx)
    .insertInto('identity.oneTimeCode')
    .values({ ...row, createdAt: ctx.now })
    .execute()
}

/** Forgets codes made before an instant. @returns how many */
export async function forgetCodes(ctx: Ctx, before: Date): Promise<number> {
  const { numDeletedRows } = await tables(ctx.tx)
    .deleteFrom('identity.oneTimeCode')
    .where('createdAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** How many codes were made before an instant, and when the first was. */
export async function countCodes(ctx: Ctx, before: Date): Promise<{ count: number; oldest: Date | null }> {
  const { count, oldest } = await tables(ctx.tx)
    .selectFrom('identity.oneTimeCode')
    .where('createdAt', '<', before)
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('createdAt').as('oldest')])
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest }
}

/** The newest code to a place for a purpose, locked until the transaction ends. */
export const lockNewestCode = (ctx: Ctx, placeIndex: string, purpose: string): Promise<CodeRow | undefined> =>
  tables(ctx.tx)
    .selectFrom('identity.oneTimeCode')
    .selectAll()
    .where('placeIndex', '=', placeIndex)
    .where('purpose', '=', purpose)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export const findCode = (ctx: Ctx, id: string): Promise<CodeRow | undefined> =>
  tables(ctx.tx).selectFrom('identity.oneTimeCode').selectAll().where('id', '=', id).executeTakeFirst()

const change = (ctx: Ctx, id: string) =>
  tables(ctx.tx).updateTable('identity.oneTimeCode').where('id', '=', id)

export async function countAttempt(ctx: Ctx, { id, attempts }: CodeRow): Promise<void> {
  await change(ctx, id)
    .set({ attempts: attempts + 1 })
    .execute()
}

export async function markUsed(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id).set({ usedAt: ctx.now }).execute()
}

/** Forgets place and code once they are sent, or cannot be. */
export async function clearSealed(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id).set({ place: null, code: null }).execute()
}
