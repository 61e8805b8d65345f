import type { Insertable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { PaperTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<PaperTables>()

/** The written order by which papers of a unit are sealed without a person, if one is in force. */
export const orderOf = (ctx: Ctx, unitId: string) =>
  tables(ctx)
    .selectFrom('paper.automaticSeal')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

export async function insertOrder(
  ctx: Ctx,
  row: Omit<Insertable<PaperTables['paper.automaticSeal']>, 'governmentId'>,
): Promise<boolean> {
  const done = await tables(ctx)
    .insertInto('paper.automaticSeal')
    .values({ ...row, governmentId: governmentOf(ctx) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ends the order of a unit. @returns false where none was in force */
export async function endOrder(ctx: Ctx, unitId: string, by: string): Promise<boolean> {
  const done = await tables(ctx)
    .updateTable('paper.automaticSeal')
    .set({ endedAt: ctx.now, endedBy: by })
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Puts the seal of a person on a paper. */
export async function saveSeal(ctx: Ctx, paperId: string, by: string): Promise<void> {
  await tables(ctx)
    .updateTable('paper.paper')
    .set({ seal: 'by-person', sealedAt: ctx.now, sealedBy: by })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', paperId)
    .execute()
}
