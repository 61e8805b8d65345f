import { type Insertable, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { PaperTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<PaperTables>()

/** A print as stored. */
export type PrintRow = Selectable<PaperTables['paper.print']>
/** A printer as stored. */
export type PrinterRow = Selectable<PaperTables['paper.printer']>

export async function insertPrint(ctx: Ctx, row: Insertable<PaperTables['paper.print']>): Promise<void> {
  await tables(ctx).insertInto('paper.print').values(row).execute()
}

/** The place of the next print of a paper; the paper is locked by the caller. */
export async function nextOrdinal(ctx: Ctx, paperId: string): Promise<number> {
  const { last } = await tables(ctx)
    .selectFrom('paper.print')
    .select(sql<number>`coalesce(max(ordinal), 0)`.as('last'))
    .where('governmentId', '=', governmentOf(ctx))
    .where('paperId', '=', paperId)
    .executeTakeFirstOrThrow()
  return last + 1
}

export const findPrint = (ctx: Ctx, id: string): Promise<PrintRow | undefined> =>
  tables(ctx)
    .selectFrom('paper.print')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .executeTakeFirst()

/** Prints of a paper, the newest first, with the name of the printer. */
export const printsOf = (ctx: Ctx, paperId: string) =>
  tables(ctx)
    .selectFrom('paper.print as p')
    .leftJoin('paper.printer as m', (join) =>
      join.onRef('m.governmentId', '=', 'p.governmentId').onRef('m.id', '=', 'p.printerId'),
    )
    .selectAll('p')
    .select('m.name as printer')
    .where('p.governmentId', '=', governmentOf(ctx))
    .where('p.paperId', '=', paperId)
    .orderBy('p.ordinal', 'desc')
    .execute()

/** Printers in use of these units, by name. */
export const printersOf = (ctx: Ctx, units: readonly string[]): Promise<PrinterRow[]> =>
  tables(ctx)
    .selectFrom('paper.printer')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .where('removedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** A printer in use. */
export const findPrinter = (ctx: Ctx, id: string): Promise<PrinterRow | undefined> =>
  tables(ctx)
    .selectFrom('paper.printer')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()

/** Registers a printer. @returns false where the unit has one of this name */
export async function insertPrinter(
  ctx: Ctx,
  row: Insertable<PaperTables['paper.printer']>,
): Promise<boolean> {
  const done = await tables(ctx)
    .insertInto('paper.printer')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'unitId', 'name']).where('removedAt', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Changes a printer. */
export async function savePrinter(
  ctx: Ctx,
  id: string,
  change: Partial<
    Pick<PrinterRow, 'name' | 'shiftRight' | 'shiftDown' | 'changedBy' | 'changedAt' | 'removedAt'>
  >,
): Promise<void> {
  await tables(ctx)
    .updateTable('paper.printer')
    .set(change)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
