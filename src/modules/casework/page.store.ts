import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#kernel/context'

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>

/** Which rows of a list are shown, and how far the list is counted. */
export interface PageWindow {
  readonly limit: number
  readonly offset: number
  readonly most: number
}

/** All conditions together. */
export const every = (conditions: readonly Sql[]): Sql => sql.join(conditions, sql` and `)

/** Counts rows, no further than `most`: a person who sees a thousand narrows the list. */
export async function countUpTo(ctx: Ctx, rows: Sql, most: number): Promise<number> {
  const counted = await sql<{ n: number }>`
    select count(*) as n from (select from ${rows} limit ${most}) counted`.execute(ctx.tx)
  return counted.rows[0]?.n ?? 0
}
