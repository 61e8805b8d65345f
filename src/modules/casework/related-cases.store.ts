import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'

/** Another case of the applicant or at the place of a case, as it is read. */
export interface RelatedRow {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly status: string
  readonly unitId: string
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** What the applicant is there; null where he is no party. */
  readonly capacity: 'applicant' | 'handler' | null
  readonly samePlace: boolean
}

const MOST = 50

/**
 * Other cases in these units with the applicant of this case as a party, by the blind index of the identity number, or at the same
 * address, by that of the place; newest first.
 */
export async function findRelatedCases(
  ctx: Ctx,
  caseId: string,
  units: readonly string[],
): Promise<RelatedRow[]> {
  const government = governmentOf(ctx)
  const { rows } = await sql<RelatedRow>`
    select c.id, c.number, c.subject, c.status, c.unit_id, c.opened_at, c.closed_at,
      min(r.capacity) as capacity, bool_or(r.place) as same_place
    from (
      select o.case_id, o.capacity, false as place from casework.party p
        join casework.party o on o.government_id = p.government_id and o.id_index = p.id_index
      where p.government_id = ${government} and p.case_id = ${caseId} and p.capacity = 'applicant'
      union all
      select o.case_id, null, true from casework.place p
        join casework.place o on o.government_id = p.government_id and o.place_index = p.place_index
      where p.government_id = ${government} and p.case_id = ${caseId}
    ) r join casework."case" c on c.government_id = ${government} and c.id = r.case_id
    where r.case_id <> ${caseId} and c.unit_id = any(${units}::uuid[])
    group by c.government_id, c.id
    order by c.opened_at desc, c.id desc limit ${MOST}`.execute(ctx.tx)
  return rows
}
