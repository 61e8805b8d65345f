import type { Ctx } from '#kernel/context'
import { unitsOf } from '#modules/org'

/** Names of units, by their ids. */
export async function unitNames(ctx: Ctx, ids: readonly string[]): Promise<(id: string) => string> {
  const names = new Map((await unitsOf(ctx, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}
