import { type Insertable, type Selectable, sql } from 'kysely'
import type { LegalDay } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import type { SealTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<SealTables>()

/** A seal as stored. */
export type SealRow = Selectable<SealTables['seal.seal']>

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

/** The seal that a unit had last for a kind of paper, whatever became of it; one whose validity is still to begin does not count. */
export const lastSealFor = (
  ctx: Ctx,
  { unitId, paper, on }: { readonly unitId: string; readonly paper: string; readonly on: LegalDay },
): Promise<SealRow | undefined> =>
  tables(ctx)
    .selectFrom('seal.seal')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', unitId)
    .where('validFrom', '<=', on)
    .where(sql<boolean>`papers @> array[${paper}]`)
    .orderBy('validFrom', 'desc')
    .orderBy('registeredAt', 'desc')
    .executeTakeFirst()

/** Seals of a unit that are not ended and valid on a day or later. */
export const sealsInUse = (ctx: Ctx, unitId: string, on: LegalDay): Promise<SealRow[]> =>
  tables(ctx)
    .selectFrom('seal.seal')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
    .execute()

/** 移交: the seal has another keeper from now on. */
export async function saveKeeper(ctx: Ctx, row: Insertable<SealTables['seal.handover']>): Promise<void> {
  await tables(ctx).insertInto('seal.handover').values(row).execute()
  await tables(ctx)
    .updateTable('seal.seal')
    .set({ keeperId: row.toKeeperId })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', row.sealId)
    .execute()
}

/** Changes of the keepers of these seals, the newest first. */
export const handoversOf = (ctx: Ctx, sealIds: readonly string[]) =>
  tables(ctx)
    .selectFrom('seal.handover')
    .select(['sealId', 'fromKeeperId', 'toKeeperId', 'reason', 'handedAt'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('sealId', '=', sql<string>`any(${[...sealIds]}::uuid[])`)
    .orderBy('handedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** 缴销. */
export async function saveSurrender(ctx: Ctx, id: string, by: string, to: string): Promise<void> {
  await tables(ctx)
    .updateTable('seal.seal')
    .set({ surrenderedBy: by, surrenderedAt: ctx.now, surrenderedTo: to })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

export async function saveEnd(ctx: Ctx, id: string, by: string, reason: string): Promise<void> {
  await tables(ctx)
    .updateTable('seal.seal')
    .set({ endedBy: by, endedAt: ctx.now, endReason: reason })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
