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

/** The lock between those who hold and those who destroy, in one government. */
const lockKey = (ctx: Ctx) => sql`hashtextextended(${`retention.hold ${governmentOf(ctx)}`}, 0)`

/** Waits until nobody destroys, and keeps everybody from it until the transaction ends. */
export const keepDestroyersOut = async (ctx: Ctx): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(${lockKey(ctx)})`.execute(ctx.tx))

/** Waits until nobody is placing a hold, and keeps everybody from it until the transaction ends. */
export const keepHoldersOut = async (ctx: Ctx): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock_shared(${lockKey(ctx)})`.execute(ctx.tx))

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

/** Every hold in force on a record, locked until the transaction ends. */
export async function lockHolds(ctx: Ctx, subjectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from retention.hold
    where ${inForce(ctx)} and subject_id = ${subjectId} order by id for update`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** Ends a hold. */
export async function endHold(
  ctx: Ctx,
  { id, liftedBy, reasonSealed }: { id: string; liftedBy: string; reasonSealed: string },
): Promise<void> {
  await sql`update retention.hold
    set lifted_by = ${liftedBy}, lifted_at = ${ctx.now}, lift_reason_sealed = ${reasonSealed}
    where government_id = ${governmentOf(ctx)} and id = ${id}`.execute(ctx.tx)
}

/** Ids of the records that are held now. */
export async function heldSubjects(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ subjectId: string }>`
    select distinct subject_id from retention.hold where ${inForce(ctx)}`.execute(ctx.tx)
  return rows.map(({ subjectId }) => subjectId)
}
