import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { LAST_SATISFIED } from '#modules/approval'

/** What was done today at one counter for one lane; null where the sitting had none. */
export interface DoneToday {
  readonly counterId: string | null
  readonly laneId: string | null
  readonly sittings: number
  readonly received: number
  readonly closed: number
  /** Ratings of 1 to 5, and those of them that were 1 to 3. */
  readonly rated: number
  readonly satisfied: number
}

/** What was done since an instant, by counter and lane: three sums over rows of that time alone. */
export async function doneSince(ctx: Ctx, since: Date): Promise<DoneToday[]> {
  const government = governmentOf(ctx)
  const { rows } = await sql<DoneToday>`
    select counter_id, lane_id, sum(sittings)::int as sittings, sum(received)::int as received,
      sum(closed)::int as closed, sum(rated)::int as rated, sum(satisfied)::int as satisfied
    from (
      select counter_id, lane_id, 1 as sittings, 0 as received, 0 as closed,
        (grade is not null)::int as rated, coalesce(grade <= ${LAST_SATISFIED}, false)::int as satisfied
      from reception.sitting
      where government_id = ${government} and ended_at >= ${since} and state = 'registered'
      union all
      select counter_id, lane_id, 0, 1, 0, 0, 0 from reception.matter
      where government_id = ${government} and received_at >= ${since}
      union all
      select counter_id, lane_id, 0, 0, 1, 0, 0 from reception.matter
      where government_id = ${government} and closed_at >= ${since}
    ) done
    group by counter_id, lane_id`.execute(ctx.tx)
  return rows
}
