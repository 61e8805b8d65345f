import { type Selectable, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A party as stored. */
export type PartyRecord = Selectable<CaseworkTables['casework.party']>

export async function insertParties(ctx: Ctx, rows: readonly PartyRecord[]): Promise<void> {
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
