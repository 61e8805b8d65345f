import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'

/** Something that somebody is to read. */
export interface ReadingRow {
  readonly caseId: string
  readonly reading: string
  readonly number: string
  readonly subject: string
  readonly openedAt: Date
}

/** Readings of one person that are shown at once. */
const MOST = 200

/** What a person was given to read and has not read, the oldest first. */
export async function openReadingsOf(ctx: Ctx, person: string): Promise<ReadingRow[]> {
  const { rows } = await sql<ReadingRow>`
    select r.case_id, r.key as reading, c.number, c.subject, r.opened_at
    from casework.reading r join casework."case" c on c.government_id = r.government_id and c.id = r.case_id
    where r.government_id = ${governmentOf(ctx)} and r.person = ${person} and r.read_at is null
    order by r.opened_at, r.case_id limit ${MOST}`.execute(ctx.tx)
  return rows
}

/** How much a person was given to read and has not read. */
export async function countOpenReadings(ctx: Ctx, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from casework.reading
    where government_id = ${governmentOf(ctx)} and person = ${person} and read_at is null`.execute(ctx.tx)
  return rows[0]?.n ?? 0
}
