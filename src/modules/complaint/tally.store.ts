import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'

/** Complaints of a unit that came in within a period, counted. */
export interface UnitTally {
  readonly unitId: string | null
  readonly received: number
  readonly ratings: number
  readonly answered: number
  readonly inTime: number
  readonly overdue: number
  readonly founded: number
  readonly mended: number
  readonly called: number
  readonly reviews: number
  readonly changed: number
  readonly withdrawn: number
}

/** What the counting is narrowed to; days in Asia/Shanghai, both included. */
export interface TallyFilter {
  readonly from: Date
  readonly before: Date
  readonly units: readonly string[]
  readonly unassigned: boolean
  readonly today: string
}

/** 投诉和差评 by unit. */
export async function tallyByUnit(ctx: Ctx, filter: TallyFilter): Promise<UnitTally[]> {
  const { from, before, units, unassigned, today } = filter
  const { rows } = await sql<UnitTally>`
    select c.unit_id, count(*)::int as received,
      count(*) filter (where c.origin = 'rating')::int as ratings,
      count(c.answered_at)::int as answered,
      count(*) filter (where c.answered_at is not null and exists (select from complaint.duty d
        where d.government_id = c.government_id and d.complaint_id = c.id and d.name = 'answer'
        and (d.done_at at time zone 'Asia/Shanghai')::date <= d.due_on))::int as in_time,
      count(*) filter (where exists (select from complaint.duty d where d.government_id = c.government_id
        and d.complaint_id = c.id and d.name <> 'ask-review' and d.done_at is null
        and d.due_on < ${today}::date))::int as overdue,
      count(*) filter (where c.finding in ('founded', 'partly'))::int as founded,
      count(*) filter (where c.finding in ('founded', 'partly') and c.mended)::int as mended,
      count(*) filter (where c.called)::int as called,
      count(c.review_asked_at)::int as reviews,
      count(*) filter (where c.review_outcome = 'changed')::int as changed,
      count(c.withdrawn_at)::int as withdrawn
    from complaint.complaint c
    where c.government_id = ${governmentOf(ctx)} and c.asked_at >= ${from} and c.asked_at < ${before}
      and (c.unit_id = any(${[...units]}::uuid[]) or (${unassigned} and c.unit_id is null))
    group by c.unit_id`.execute(ctx.tx)
  return rows
}
