import { type Selectable, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A party as stored. */
export type PartyRecord = Selectable<CaseworkTables['casework.party']>

/** A party about to be stored. */
export type NewParty = Omit<PartyRecord, 'valueSealed' | 'destroyedAt'> & { readonly valueSealed: string }

export async function insertParties(ctx: Ctx, rows: readonly NewParty[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into casework.party
      (government_id, id, case_id, capacity, value_sealed, id_index, salt, commitment)
    select r."governmentId", r.id, r."caseId", r.capacity, r."valueSealed", r."idIndex", r.salt, r.commitment
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("governmentId" uuid, id uuid, "caseId" uuid,
      capacity text, "valueSealed" text, "idIndex" text, salt text, commitment text)`.execute(ctx.tx)
}

/** Applicant first, then the handler. */
export const partiesOf = (ctx: Ctx, caseId: string): Promise<PartyRecord[]> =>
  tables(ctx)
    .selectFrom('casework.party')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('capacity')
    .execute()

/** The applicants of these cases. */
export async function applicantsOf(ctx: Ctx, caseIds: readonly string[]): Promise<PartyRecord[]> {
  if (caseIds.length === 0) return []
  return tables(ctx)
    .selectFrom('casework.party')
    .selectAll()
    .where('caseId', 'in', [...caseIds])
    .where('capacity', '=', 'applicant')
    .execute()
}

/** Deletes values, salts and indexes of the parties of a case, for good. @returns ids of the rows it changed */
export async function destroyParties(ctx: Ctx, caseId: string): Promise<string[]> {
  const rows = await tables(ctx)
    .updateTable('casework.party')
    .set({ valueSealed: null, salt: null, idIndex: null, destroyedAt: ctx.now })
    .where('caseId', '=', caseId)
    .where('destroyedAt', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
