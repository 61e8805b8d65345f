import { type Insertable, type Selectable, sql } from 'kysely'
import type { LegalDay } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import type { SealTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<SealTables>()

/** A seal as stored. */
export type SealRow = Selectable<SealTables['seal.seal']>
/** An order as stored. */
export type OrderRow = Selectable<SealTables['seal.order']>

export async function insertSeal(ctx: Ctx, row: Insertable<SealTables['seal.seal']>): Promise<void> {
  await tables(ctx).insertInto('seal.seal').values(row).execute()
}

/** Seals of these units, the newest first, ended ones too. */
export const sealsOf = (ctx: Ctx, units: readonly string[]): Promise<SealRow[]> =>
  tables(ctx)
    .selectFrom('seal.seal')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .orderBy('registeredAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** The seal, locked until the transaction ends. */
export const lockSeal = (ctx: Ctx, id: string): Promise<SealRow | undefined> =>
  tables(ctx)
    .selectFrom('seal.seal')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Seals of a unit that are not ended and are for one of these kinds of papers, valid on a day or later. */
export const sealsFor = (
  ctx: Ctx,
  {
    unitId,
    papers,
    on,
  }: { readonly unitId: string; readonly papers: readonly string[]; readonly on: LegalDay },
): Promise<SealRow[]> =>
  tables(ctx)
    .selectFrom('seal.seal')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .where(sql<boolean>`papers && ${[...papers]}::text[]`)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
    .orderBy('registeredAt')
    .execute()

export async function saveEnd(ctx: Ctx, id: string, by: string, reason: string): Promise<void> {
  await tables(ctx)
    .updateTable('seal.seal')
    .set({ endedBy: by, endedAt: ctx.now, endReason: reason })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** The orders in force of these seals. */
export const ordersOf = (ctx: Ctx, seals: readonly string[]): Promise<OrderRow[]> =>
  tables(ctx)
    .selectFrom('seal.order')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('sealId', '=', sql<string>`any(${[...seals]}::uuid[])`)
    .where('endedAt', 'is', null)
    .execute()

export async function insertOrder(ctx: Ctx, row: Insertable<SealTables['seal.order']>): Promise<void> {
  await tables(ctx).insertInto('seal.order').values(row).execute()
}

/** Ends the order in force of a seal. @returns false where there was none */
export async function endOrderOf(ctx: Ctx, sealId: string, by: string): Promise<boolean> {
  const done = await tables(ctx)
    .updateTable('seal.order')
    .set({ endedBy: by, endedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('sealId', '=', sealId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
