import { sql } from 'kysely'
import { type Ctx, governmentOf, type StaffActor, seatOf } from '#kernel/context'

/** The persons in whom a member of staff acts: himself, and whoever he acts for. */
export const peopleOf = (actor: StaffActor): string[] => [...new Set([actor.personId, seatOf(actor)])]

/** Open cases that a member of staff, or whoever he acts for, has to keep away from (回避); read from `case_barred`. */
export async function barredCaseIds(ctx: Ctx, actor: StaffActor): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from casework."case"
    where government_id = ${governmentOf(ctx)} and has_barred and closed_at is null
      and (state -> 'barred') ?| ${peopleOf(actor)}::text[]`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}
