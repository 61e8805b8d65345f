import { type Selectable, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A sealed text as stored. */
export type TextRecord = Selectable<CaseworkTables['casework.sealedText']>

/** A sealed text about to be stored. */
export type NewText = Omit<TextRecord, 'destroyedAt'>

export async function insertTexts(ctx: Ctx, rows: readonly NewText[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into casework.sealed_text
      (government_id, id, case_id, kind, author, value_sealed, salt, commitment, at)
    select r."governmentId", r.id, r."caseId", r.kind, r.author, r."valueSealed", r.salt, r.commitment, r.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("governmentId" uuid, id uuid, "caseId" uuid,
      kind text, author text, "valueSealed" text, salt text, commitment text, at timestamptz)`.execute(ctx.tx)
}

export const textsOf = (ctx: Ctx, caseId: string): Promise<TextRecord[]> =>
  tables(ctx)
    .selectFrom('casework.sealedText')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** Deletes values and salts of the texts of a case, for good. @returns ids of the rows it changed */
export async function destroyTexts(ctx: Ctx, caseId: string): Promise<string[]> {
  const rows = await tables(ctx)
    .updateTable('casework.sealedText')
    .set({ valueSealed: null, salt: null, destroyedAt: ctx.now })
    .where('caseId', '=', caseId)
    .where('destroyedAt', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
