import type { Insertable, Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A mark on a page as stored. */
export type PageMarkRecord = Selectable<CaseworkTables['casework.pageMark']>

export async function insertPageMark(
  ctx: Ctx,
  row: Insertable<CaseworkTables['casework.pageMark']>,
): Promise<void> {
  await tables(ctx).insertInto('casework.pageMark').values(row).execute()
}

/** Marks on the material of a case that nobody took away, page by page, from top to bottom. */
export const pageMarksOf = (ctx: Ctx, caseId: string): Promise<PageMarkRecord[]> =>
  tables(ctx)
    .selectFrom('casework.pageMark')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('withdrawnAt', 'is', null)
    .orderBy('fileId')
    .orderBy('page')
    .orderBy('y')
    .orderBy('x')
    .orderBy('id')
    .execute()

/** Takes a mark away; it stays on record. */
export async function withdrawMark(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx)
    .updateTable('casework.pageMark')
    .set({ withdrawnAt: ctx.now })
    .where('id', '=', id)
    .execute()
}
