import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { lastActAt } from '#kernel/ledger'

/** Which imported licences are due. */
interface KeptImported {
  readonly today: string
  /** Their last day, and the last act on them, lie before this instant. */
  readonly before: Date
  /** Ids of what is held. */
  readonly held: ReadonlySet<string>
}

/** When a licence that is over was so: after its last day, or when it was last changed, whichever is later. */
const endedAt = sql`greatest((l.valid_to + 1)::timestamp at time zone 'Asia/Shanghai',
  coalesce(${lastActAt(sql`l.government_id`, sql`'licence/' || l.id`)}, l.imported_at))`

/** Licences without a case whose holder is known and that are over, by their state or their last day. */
const over = (ctx: Ctx, { today, before, held }: KeptImported) => sql`
  l.government_id = ${governmentOf(ctx)} and l.case_id is null and l.destroyed_at is null
  and (l.state in ('04', '05', '06', '07') or l.valid_to < ${today})
  and ${endedAt} < ${before} and l.id <> all(${[...held]}::uuid[])`

/** How many are due, and since when the one that waits longest. */
export async function countImportedDue(
  ctx: Ctx,
  kept: KeptImported,
): Promise<{ count: number; oldest: Date | null; examples: string[] }> {
  const { rows } = await sql<{ count: number; oldest: Date | null; examples: string[] | null }>`
    select count(*)::int as count, min(${endedAt}) as oldest, (array_agg(l.number order by l.id))[1:3] as examples
    from licence.licence l where ${over(ctx, kept)}`.execute(ctx.tx)
  const { count = 0, oldest = null, examples = null } = rows[0] ?? {}
  return { count, oldest, examples: examples ?? [] }
}

/** Deletes for good who held some that are due. @returns their ids */
export async function destroyImportedHolders(ctx: Ctx, kept: KeptImported, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update licence.licence d set holder_sealed = null, holder_index = null, destroyed_at = ${ctx.now}
    where d.government_id = ${governmentOf(ctx)} and d.id in (
      select l.id from licence.licence l where ${over(ctx, kept)} order by l.id limit ${limit} for update)
    returning d.id`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}
