import type { Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A party as stored. */
export type PartyRecord = Selectable<CaseworkTables['casework.party']>

export async function insertParties(ctx: Ctx, rows: readonly PartyRecord[]): Promise<void> {
  if (rows.length > 0)
    await tables(ctx)
      .insertInto('casework.party')
      .values([...rows])
      .execute()
}

/** Applicant first, then the handler. */
export const partiesOf = (ctx: Ctx, caseId: string): Promise<PartyRecord[]> =>
  tables(ctx)
    .selectFrom('casework.party')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('capacity')
    .execute()
