import { type Selectable, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './identity.tables.ts'
import type { IdentityTables } from './tables.gen.ts'

/** A code as stored. */
export type PhoneCodeRow = Selectable<IdentityTables['identity.phoneCode']>

/** Keeps other codes to this phone waiting until the transaction ends. */
export async function lockPhone(ctx: Ctx, phoneIndex: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${phoneIndex}, 0))`.execute(ctx.tx)
}

/** When codes to this phone were made, newest first. */
export async function listCodeTimes(ctx: Ctx, phoneIndex: string): Promise<Date[]> {
  const rows = await tables(ctx.tx)
    .selectFrom('identity.phoneCode')
    .select('createdAt')
    .where('phoneIndex', '=', phoneIndex)
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map((row) => row.createdAt)
}

export async function insertCode(
  ctx: Ctx,
  row: Omit<PhoneCodeRow, 'attempts' | 'createdAt' | 'usedAt'>,
): Promise<void> {
  await tables(ctx.tx)
    .insertInto('identity.phoneCode')
    .values({ ...row, createdAt: ctx.now })
    .execute()
}

/** Forgets codes made before an instant. @returns how many */
export async function forgetCodes(ctx: Ctx, before: Date): Promise<number> {
  const { numDeletedRows } = await tables(ctx.tx)
    .deleteFrom('identity.phoneCode')
    .where('createdAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** How many codes were made before an instant, and when the first was. */
export async function countCodes(ctx: Ctx, before: Date): Promise<{ count: number; oldest: Date | null }> {
  const { count, oldest } = await tables(ctx.tx)
    .selectFrom('identity.phoneCode')
    .where('createdAt', '<', before)
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('createdAt').as('oldest')])
    .executeTakeFirstOrThrow()
  return { count: Number(count), oldest }
}

/** The newest code to a phone for a purpose, locked until the transaction ends. */
export const lockNewestCode = (
  ctx: Ctx,
  phoneIndex: string,
  purpose: string,
): Promise<PhoneCodeRow | undefined> =>
  tables(ctx.tx)
    .selectFrom('identity.phoneCode')
    .selectAll()
    .where('phoneIndex', '=', phoneIndex)
    .where('purpose', '=', purpose)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export const findCode = (ctx: Ctx, id: string): Promise<PhoneCodeRow | undefined> =>
  tables(ctx.tx).selectFrom('identity.phoneCode').selectAll().where('id', '=', id).executeTakeFirst()

const change = (ctx: Ctx, id: string) => tables(ctx.tx).updateTable('identity.phoneCode').where('id', '=', id)

export async function countAttempt(ctx: Ctx, { id, attempts }: PhoneCodeRow): Promise<void> {
  await change(ctx, id)
    .set({ attempts: attempts + 1 })
    .execute()
}

export async function markUsed(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id).set({ usedAt: ctx.now }).execute()
}

/** Forgets number and code once they are sent, or cannot be. */
export async function clearSealed(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id).set({ phone: null, code: null }).execute()
}
