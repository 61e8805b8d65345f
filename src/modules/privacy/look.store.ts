import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './privacy.tables.ts'
import type { PrivacyTables } from './tables.gen.ts'

/** A look as stored. */
export type LookRecord = Selectable<PrivacyTables['privacy.look']>

export async function insertLooks(ctx: Ctx, rows: readonly LookRecord[]): Promise<void> {
  if (rows.length > 0) await tables(ctx.tx).insertInto('privacy.look').values(rows).execute()
}

/** A page of the looks at somebody's data in this government, newest first, and how many there are. */
export async function looksAt(
  ctx: Ctx,
  subjectIndex: string,
  window: { limit: number; offset: number },
): Promise<{ rows: LookRecord[]; total: number }> {
  const found = tables(ctx.tx)
    .selectFrom('privacy.look')
    .where('governmentId', '=', governmentOf(ctx))
    .where('subjectIndex', '=', subjectIndex)
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(window.limit)
    .offset(window.offset)
    .execute()
  return { rows, total }
}
