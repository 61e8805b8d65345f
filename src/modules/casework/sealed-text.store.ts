import type { Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A sealed text as stored. */
export type TextRecord = Selectable<CaseworkTables['casework.sealedText']>

export async function insertTexts(ctx: Ctx, rows: readonly TextRecord[]): Promise<void> {
  if (rows.length > 0)
    await tables(ctx)
      .insertInto('casework.sealedText')
      .values([...rows])
      .execute()
}

export const textsOf = (ctx: Ctx, caseId: string): Promise<TextRecord[]> =>
  tables(ctx)
    .selectFrom('casework.sealedText')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()
