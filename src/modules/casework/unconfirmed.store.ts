import { type Ctx, governmentOf } from '#kernel/context'
import { COUNT_LIMIT } from '#kernel/contract'
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

/** How many cases received something while the clock was not believed, counted no further than `COUNT_LIMIT`. */
export async function countUnconfirmed(ctx: Ctx): Promise<number> {
  const waiting = tables(ctx)
    .selectFrom('casework.case')
    .select('id')
    .where('governmentId', '=', governmentOf(ctx))
    .where('unconfirmed', '=', true)
    .limit(COUNT_LIMIT)
  const { n } = await tables(ctx)
    .selectFrom(waiting.as('w'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
