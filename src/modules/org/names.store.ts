import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './org.tables.ts'

/** Names of people and of units by id. */
export async function findNames(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const government = governmentOf(ctx)
  const namesIn = (table: 'org.person' | 'org.unit') =>
    tables(ctx.tx)
      .selectFrom(table)
      .select(['id', 'name'])
      .where('governmentId', '=', government)
      .where('id', 'in', [...ids])
  const rows = await namesIn('org.person').unionAll(namesIn('org.unit')).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
