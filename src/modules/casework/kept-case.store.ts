import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './case.store.ts'

/** Closed cases that still hold personal values. */
export interface KeptCases {
  readonly kind: string
  readonly statuses: readonly string[]
  readonly closedBefore: Date
  /** Cases that are left out. */
  readonly except: readonly string[]
}

const EXAMPLES = 3

const conditions = (ctx: Ctx, { kind, statuses, closedBefore, except }: KeptCases) => sql`
  government_id = ${governmentOf(ctx)} and kind = ${kind} and status = any(${statuses}::text[])
  and closed_at < ${closedBefore} and values_destroyed_at is null and id <> all(${except}::uuid[])`

/** How many there are, when the first was closed, and the numbers of the first. */
export async function countKeptCases(
  ctx: Ctx,
  kept: KeptCases,
): Promise<{ count: number; oldest: Date | null; examples: string[] }> {
  const { rows } = await sql<{ count: number; oldest: Date | null; examples: string[] }>`
    select count(*)::int as count, min(closed_at) as oldest, array(
      select number from casework."case" where ${conditions(ctx, kept)} order by closed_at, id limit ${EXAMPLES}
    ) as examples from casework."case" where ${conditions(ctx, kept)}`.execute(ctx.tx)
  return rows[0] ?? { count: 0, oldest: null, examples: [] }
}

/** Ids of the first of them, earliest closed first. */
export async function listKeptCases(ctx: Ctx, kept: KeptCases, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from casework."case"
    where ${conditions(ctx, kept)} order by closed_at, id limit ${limit}`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** Notes that a case holds no personal value any more. Its next act takes the note away again. */
export async function markDestroyed(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx)
    .updateTable('casework.case')
    .set({ valuesDestroyedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Which of these cases are open. */
export async function openAmong(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from casework."case" where closed_at is null
    and government_id = ${governmentOf(ctx)} and id = any(${ids}::uuid[])`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}
