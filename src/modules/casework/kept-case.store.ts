import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './case.store.ts'

/** Closed cases that still hold personal values. */
export interface KeptCases {
  readonly kind: string
  readonly statuses: readonly string[]
  readonly closedBefore: Date
}

const EXAMPLES = 3

const conditions = (ctx: Ctx, { kind, statuses, closedBefore }: KeptCases) => sql`
  government_id = ${governmentOf(ctx)} and kind = ${kind} and status = any(${statuses}::text[])
  and closed_at < ${closedBefore} and values_destroyed_at is null`

/** How many there are besides these, when the first was closed, and the numbers of the first. */
export async function countKeptCases(
  ctx: Ctx,
  kept: KeptCases,
  except: readonly string[],
): Promise<{ count: number; oldest: Date | null; examples: string[] }> {
  const { rows } = await sql<{ count: number; oldest: Date | null; examples: string[] | null }>`
    select count(*)::int as count, min(closed_at) as oldest,
      (array_agg(number order by closed_at, id))[1:${sql.lit(EXAMPLES)}] as examples
    from casework."case" where ${conditions(ctx, kept)} and id <> all(${except}::uuid[])`.execute(ctx.tx)
  const [{ count, oldest, examples } = { count: 0, oldest: null, examples: null }] = rows
  return { count, oldest, examples: examples ?? [] }
}

/** Ids of all of them, or of some behind an id, in the order of their ids. */
export async function listKeptCases(
  ctx: Ctx,
  kept: KeptCases,
  page: { readonly after: string | null; readonly limit: number } | null = null,
): Promise<string[]> {
  const behind = page?.after ? sql`and id > ${page.after}` : sql``
  const { rows } = await sql<{ id: string }>`select id from casework."case"
    where ${conditions(ctx, kept)} ${behind} order by id limit ${page?.limit ?? null}`.execute(ctx.tx)
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

/** Id of the case of a number. */
export async function caseIdOf(ctx: Ctx, number: string): Promise<string | undefined> {
  const row = await tables(ctx)
    .selectFrom('casework.case')
    .select('id')
    .where('governmentId', '=', governmentOf(ctx))
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id
}

/** Whether a case still has personal values, as far as they were not destroyed one by one. */
export async function keepsValues(ctx: Ctx, id: string): Promise<boolean> {
  const row = await tables(ctx)
    .selectFrom('casework.case')
    .select('valuesDestroyedAt')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.valuesDestroyedAt === null
}

/** Which of these cases are open. */
export async function openAmong(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from casework."case" where closed_at is null
    and government_id = ${governmentOf(ctx)} and id = any(${ids}::uuid[])`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}
