import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { PaperTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<PaperTables>()

/**
 * Puts the seal on a paper.
 * @param by a person, or `order:` with the id of the written order
 */
export async function saveSeal(
  ctx: Ctx,
  paperId: string,
  seal: 'by-person' | 'automatic',
  by: string,
): Promise<void> {
  await tables(ctx)
    .updateTable('paper.paper')
    .set({ seal, sealedAt: ctx.now, sealedBy: by })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', paperId)
    .execute()
}

/** Papers of a unit, of these kinds, that wait for their seal, the oldest first. */
export async function waitingPapers(
  ctx: Ctx,
  unitId: string,
  templates: readonly string[],
): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('paper.paper')
    .select('id')
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', unitId)
    .where('template', '=', sql<string>`any(${[...templates]}::text[])`)
    .where('seal', '=', 'awaited')
    .where('state', '=', 'issued')
    .orderBy('issuedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** How many papers of each kind wait for their seal in each of these units, and since when. */
export const countWaiting = (ctx: Ctx, units: readonly string[]) =>
  tables(ctx)
    .selectFrom('paper.paper')
    .select((eb) => [
      'unitId',
      'template',
      eb.fn.max('unitName').as('unitName'),
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('issuedAt').as('since'),
    ])
    .where('governmentId', '=', governmentOf(ctx))
    .where('unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .where('seal', '=', 'awaited')
    .where('state', '=', 'issued')
    .groupBy(['unitId', 'template'])
    .orderBy('since')
    .execute()
