import { type Ctx, governmentOf } from '#kernel/context'
import { caseOf, tables } from './case.store.ts'
import type { Case } from './case.ts'

/** Cases that received something while the clock was not believed, oldest first. */
export async function listUnconfirmedCases(ctx: Ctx, limit: number): Promise<Case<unknown>[]> {
  const rows = await tables(ctx)
    .selectFrom('casework.case')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('unconfirmed', '=', true)
    .orderBy('openedAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return Promise.all(rows.map((row) => caseOf<unknown>(ctx, row)))
}
