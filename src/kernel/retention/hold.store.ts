import { sql } from 'kysely'
import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'

/** A hold as it is kept. */
export interface HoldRow {
  readonly id: string
  readonly subjectId: string
  readonly label: string
  readonly reasonSealed: string
  readonly until: string
  readonly placedBy: string
  readonly placedAt: Date
}

export async function insertHold(ctx: Ctx, hold: Omit<HoldRow, 'placedAt'>): Promise<void> {
  const { id, subjectId, label, reasonSealed, until, placedBy } = hold
  await sql`insert into retention.hold
    (government_id, id, subject_id, label, reason_sealed, until, placed_by, placed_at)
    values (${governmentOf(ctx)}, ${id}, ${subjectId}, ${label}, ${reasonSealed}, ${until}, ${placedBy}, ${ctx.now})`.execute(
    ctx.tx,
  )
}

const inForce = (ctx: Ctx) =>
  sql`government_id = ${governmentOf(ctx)} and lifted_at is null and until >= ${legalDayOf(ctx.now)}`

/** Every hold in force, those that end first before the others. */
export async function holdsInForce(ctx: Ctx): Promise<HoldRow[]> {
  const { rows } = await sql<HoldRow>`select id, subject_id, label, reason_sealed, until, placed_by, placed_at
    from retention.hold where ${inForce(ctx)} order by until, placed_at, id`.execute(ctx.tx)
  return rows
}

/** Ends every hold on a record. @returns ids of those that were in force */
export async function endHolds(ctx: Ctx, subjectId: string, liftedBy: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update retention.hold
    set lifted_by = ${liftedBy}, lifted_at = ${ctx.now}
    where ${inForce(ctx)} and subject_id = ${subjectId} returning id`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** Ids of the records that are held now. */
export async function heldSubjects(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ subjectId: string }>`
    select distinct subject_id from retention.hold where ${inForce(ctx)}`.execute(ctx.tx)
  return rows.map(({ subjectId }) => subjectId)
}
