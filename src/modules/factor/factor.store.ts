import { type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { Kind } from './factor.schemas.ts'
import { tables } from './factor.tables.ts'
import type { FactorTables } from './tables.gen.ts'

/** A factor as it is kept. */
export type FactorRow = Selectable<FactorTables['factor.factor']> & { readonly kind: Kind }

/** The factors of a person of this government, oldest first. */
export const listFactors = (ctx: Ctx, personId: string): Promise<FactorRow[]> =>
  tables(ctx.tx)
    .selectFrom('factor.factor')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .$castTo<FactorRow>()
    .execute()

/** Writes a new factor. @returns false where its credential is there already */
export async function insertFactor(
  ctx: Ctx,
  row: Pick<FactorRow, 'id' | 'personId' | 'kind' | 'secret' | 'credential' | 'counter'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(ctx.tx)
    .insertInto('factor.factor')
    .values({ ...row, governmentId: governmentOf(ctx), createdAt: ctx.now, lastUsedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes down that a factor was used, and up to where. */
export async function markFactorUsed(ctx: Ctx, id: string, counter: number): Promise<void> {
  await tables(ctx.tx)
    .updateTable('factor.factor')
    .set({ counter, lastUsedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Removes a factor. */
export async function deleteFactor(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx.tx)
    .deleteFrom('factor.factor')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Removes everything that a person could prove himself with. */
export async function deleteAllOf(ctx: Ctx, personId: string): Promise<void> {
  const governmentId = governmentOf(ctx)
  for (const table of ['factor.factor', 'factor.recoveryCode', 'factor.challenge', 'factor.guard'] as const) {
    await tables(ctx.tx)
      .deleteFrom(table)
      .where('governmentId', '=', governmentId)
      .where('personId', '=', personId)
      .execute()
  }
}

/** Whether a person holds one of these permissions in any of his appointments on a day. */
export async function personHolds(
  ctx: Ctx,
  personId: string,
  day: string,
  permissions: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select factor.person_holds(${governmentOf(ctx)}, ${personId}, ${day}, ${permissions}) as holds`.execute(
    ctx.tx,
  )
  return rows[0]?.holds === true
}
