import { sql } from 'kysely'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { tables } from './case.store.ts'

/** Keeps the blind index of a person's number; a later one takes its place. */
export async function writeStaffIndex(ctx: Ctx, personId: string, idIndex: string): Promise<void> {
  const kept = { idIndex, enteredBy: actorRef(ctx.actor), enteredAt: ctx.now }
  await tables(ctx)
    .insertInto('casework.staffIndex')
    .values({ governmentId: governmentOf(ctx), personId, ...kept })
    .onConflict((conflict) => conflict.columns(['governmentId', 'personId']).doUpdateSet(kept))
    .execute()
}

/** Whether one of these persons is a party of a case, as far as their numbers are known. */
export async function isPartyOf(ctx: Ctx, caseId: string, personIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (
      select from casework.party p join casework.staff_index s
        on s.government_id = p.government_id and s.id_index = p.id_index
      where p.government_id = ${governmentOf(ctx)} and p.case_id = ${caseId}
        and s.person_id = any(${[...personIds]}::uuid[])) as found`.execute(ctx.tx)
  return rows[0]?.found === true
}
