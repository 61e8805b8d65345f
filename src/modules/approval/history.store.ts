import { type Ctx, governmentOf } from '#kernel/context'
import type { ApprovalTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ApprovalTables>()

/** Which of these numbers of an older system were imported already. */
export async function importedAmong(ctx: Ctx, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const rows = await tables(ctx)
    .selectFrom('approval.formerCase')
    .select('formerNumber')
    .where('governmentId', '=', governmentOf(ctx))
    .where('formerNumber', 'in', [...numbers])
    .execute()
  return new Set(rows.map(({ formerNumber }) => formerNumber))
}

export async function insertFormerCase(ctx: Ctx, formerNumber: string, caseId: string): Promise<void> {
  await tables(ctx)
    .insertInto('approval.formerCase')
    .values({ governmentId: governmentOf(ctx), formerNumber, caseId, importedAt: ctx.now })
    .execute()
}
