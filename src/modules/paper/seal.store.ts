import { type Ctx, governmentOf } from '#kernel/context'
import type { PaperTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<PaperTables>()

/** Puts the seal of a person on a paper. */
export async function saveSeal(ctx: Ctx, paperId: string, by: string): Promise<void> {
  await tables(ctx)
    .updateTable('paper.paper')
    .set({ seal: 'by-person', sealedAt: ctx.now, sealedBy: by })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', paperId)
    .execute()
}
