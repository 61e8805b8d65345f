import { sql } from 'kysely'
import type { Ctx } from '#kernel/context'

/** Papers up to this many are found by the index of numbers; a part that more have is met soon in any list. */
const FEW = 2000

/** Papers whose number holds a text: the few that do, or undefined where many may. */
export async function numberedLike(ctx: Ctx, part: string): Promise<string[] | undefined> {
  if (part.length < 2) return undefined
  const { rows } = await sql<{ id: string }>`
    select id from paper.papers_numbered(${part}, ${FEW + 1}) as found(id)`.execute(ctx.tx)
  return rows.length > FEW ? undefined : rows.map(({ id }) => id)
}
