import { type Ctx, governmentOf } from '#kernel/context'
import type { PaperTables } from './tables.gen.ts'

/** Papers of a case that are void, with the number of the one that took their place, in the order issued. */
export const listVoidPapers = (ctx: Ctx, caseId: string) =>
  ctx.tx
    .withTables<PaperTables>()
    .selectFrom('paper.paper as p')
    .leftJoin('paper.paper as n', (join) =>
      join.onRef('n.governmentId', '=', 'p.governmentId').onRef('n.id', '=', 'p.supersededBy'),
    )
    .select(['p.id', 'p.template', 'p.number', 'p.issuedAt', 'p.voidedAt', 'n.number as successor'])
    .select(['p.voidedBy', 'p.voidReasonSealed'])
    .where('p.governmentId', '=', governmentOf(ctx))
    .where('p.caseId', '=', caseId)
    .where('p.state', '=', 'void')
    .orderBy('p.issuedAt')
    .orderBy('p.id')
    .execute()
