import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { pathNow } from './case.store.ts'

/** What names a case in a report. */
export interface CaseBrief {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly governmentId: string
  readonly unitId: string
  readonly unitPath: string
  readonly pinned: Readonly<Record<string, string>>
}

/** Cases of this government by id; unknown ids are left out. Part: who may see them is for the use case to say. */
export async function casesBrief(ctx: Ctx, ids: readonly string[]): Promise<CaseBrief[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CaseBrief>`select id, number, subject, government_id, unit_id,
      ${pathNow('c')} as unit_path, pinned from casework."case" c
    where government_id = ${governmentOf(ctx)} and id = any(${[...ids]}::uuid[])`.execute(ctx.tx)
  return rows
}

/** Ids of the cases of a kind in their order, behind one of them: for whoever derives something of each. Part. */
export async function caseIdsAfter(
  ctx: Ctx,
  kind: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const behind = after === null ? sql`` : sql`and id > ${after}`
  const { rows } = await sql<{ id: string }>`select id from casework."case"
    where government_id = ${governmentOf(ctx)} and kind = ${kind} ${behind} order by id limit ${limit}`.execute(
    ctx.tx,
  )
  return rows.map(({ id }) => id)
}
