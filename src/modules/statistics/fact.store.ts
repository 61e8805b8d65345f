import { type Insertable, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { CaseFacts } from './case-facts.ts'
import type { StatisticsTables } from './tables.gen.ts'

/** Tables of this module. */
export const tables = (ctx: Ctx) => ctx.tx.withTables<StatisticsTables>()

type Row = Selectable<StatisticsTables['statistics.caseFact']>

/** Writes the facts of a case over what was there. */
export async function saveFacts(ctx: Ctx, facts: CaseFacts): Promise<void> {
  const { caseId, ...rest } = facts
  const row: Insertable<StatisticsTables['statistics.caseFact']> = {
    ...{ governmentId: governmentOf(ctx), caseId },
    ...rest,
  }
  await tables(ctx)
    .insertInto('statistics.caseFact')
    .values(row)
    .onConflict((conflict) => conflict.columns(['governmentId', 'caseId']).doUpdateSet(rest))
    .execute()
}

/** Stored facts of cases, by id; a case without facts is left out. */
export async function factsOfCases(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseFacts>> {
  const rows = await tables(ctx)
    .selectFrom('statistics.caseFact')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ governmentId: _government, ...row }: Row) => [row.caseId, row]))
}
