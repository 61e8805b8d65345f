import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'

/** Another case of a party, as it is read. */
export interface RelatedRow {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly status: string
  readonly unitId: string
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly capacity: 'applicant' | 'handler'
}

const MOST = 50

/** Other cases in these units with a party of this case, by the blind index of the identity number; newest first. */
export async function findRelatedCases(
  ctx: Ctx,
  caseId: string,
  units: readonly string[],
): Promise<RelatedRow[]> {
  const { rows } = await sql<RelatedRow>`
    select c.id, c.number, c.subject, c.status, c.unit_id, c.opened_at, c.closed_at, min(o.capacity) as capacity
    from casework.party p
      join casework.party o on o.government_id = p.government_id and o.id_index = p.id_index
        and o.case_id <> p.case_id
      join casework."case" c on c.government_id = o.government_id and c.id = o.case_id
    where p.government_id = ${governmentOf(ctx)} and p.case_id = ${caseId} and p.capacity = 'applicant'
      and c.unit_id = any(${units}::uuid[])
    group by c.government_id, c.id
    order by c.opened_at desc, c.id desc limit ${MOST}`.execute(ctx.tx)
  return rows
}
