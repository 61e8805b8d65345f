import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { SealTables } from './tables.gen.ts'

/** A paper as far as its seal goes. */
export interface IssuedBy {
  readonly id: string
  readonly unitId: string
  /** Kind of paper. */
  readonly template: string
  readonly issuedAt: Date
}

/**
 * Which of these papers came out while their unit had a seal of ink for them, and bear no seal yet. Where the unit has an electronic
 * seal for such papers today, none of them can be stamped any more, and none is named.
 */
export async function unstamped(ctx: Ctx, papers: readonly IssuedBy[], today: string): Promise<string[]> {
  if (papers.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select p.id from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb)
      as p(id uuid, "unitId" uuid, template text, "issuedAt" timestamptz)
    cross join lateral (select (p."issuedAt" at time zone 'Asia/Shanghai')::date as day) d
    where exists (select from seal.seal s
        where s.government_id = ${governmentOf(ctx)} and s.unit_id = p."unitId" and s.form = 'wet'
        and p.template = any(s.papers) and s.registered_at <= p."issuedAt"
        and s.valid_from <= d.day and (s.valid_to is null or s.valid_to >= d.day)
        and (s.ended_at is null or s.ended_at > p."issuedAt"))
      and not exists (select from seal.use u where u.government_id = ${governmentOf(ctx)} and u.paper_id = p.id)
      and not exists (select from seal.seal e
        where e.government_id = ${governmentOf(ctx)} and e.unit_id = p."unitId" and e.form = 'electronic'
        and p.template = any(e.papers) and e.ended_at is null
        and e.valid_from <= ${today} and (e.valid_to is null or e.valid_to >= ${today}))`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** Which of these papers bear a seal. */
export async function sealedAmong(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx
    .withTables<SealTables>()
    .selectFrom('seal.use')
    .select('paperId')
    .where('governmentId', '=', governmentOf(ctx))
    .where('paperId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(({ paperId }) => paperId)
}

/** The newest request of each of these papers that has one: `open`, or how it was answered. */
export async function lastAnswers(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.tx
    .withTables<SealTables>()
    .selectFrom('seal.request')
    .select(['paperId', 'answer'])
    .distinctOn('paperId')
    .where('governmentId', '=', governmentOf(ctx))
    .where('paperId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('paperId')
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ paperId, answer }) => [paperId, answer ?? 'open']))
}
