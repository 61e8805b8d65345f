import { type Ctx, governmentOf } from '#kernel/context'
import type { ItemTables } from './tables.gen.ts'

/** Names of those of the codes that are in force. */
export async function namesInForce(ctx: Ctx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await ctx.tx
    .withTables<ItemTables>()
    .selectFrom('item.item as i')
    .innerJoin('item.version as v', (join) =>
      join.onRef('v.governmentId', '=', 'i.governmentId').onRef('v.id', '=', 'i.inForceId'),
    )
    .where('i.governmentId', '=', governmentOf(ctx))
    .where('i.code', 'in', codes)
    .select(['i.code', 'v.name'])
    .execute()
  return new Map(rows.map((row) => [row.code, row.name]))
}
