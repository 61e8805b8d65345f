import { sql } from 'kysely'
import type { Ctx } from '#kernel/context'

/** Licences up to this many are found by the index of texts; a part that more have is met soon in any list. */
const FEW = 2000

/** Ids of licences that say a text; `all` of them, or, where many do, some. */
export interface Saying {
  readonly ids: readonly string[]
  readonly all: boolean
}

/** Licences whose name, number, identifier or item name holds a text. */
export async function sayingPart(ctx: Ctx, part: string): Promise<Saying> {
  if (part.length < 2) return { ids: [], all: false }
  const { rows } = await sql<{ id: string }>`
    select id from licence.licences_saying(${part}, ${FEW + 1}) as found(id)`.execute(ctx.tx)
  return { ids: rows.map(({ id }) => id), all: rows.length <= FEW }
}
