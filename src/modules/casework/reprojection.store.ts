import { type Insertable, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { caseOf, tables } from './case.store.ts'
import type { Case } from './case.ts'
import type { CaseClock } from './case-clock.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A change of calendar or rules for which clocks are counted anew, and how far that has come. */
export type Reprojection = Selectable<CaseworkTables['casework.reprojection']>

/** Notes that clocks are to be counted anew for an amendment, or for hours. @returns false where that was noted before */
export async function insertReprojection(
  ctx: Ctx,
  row: Omit<Insertable<CaseworkTables['casework.reprojection']>, 'governmentId' | 'begunAt'>,
): Promise<boolean> {
  const done = await tables(ctx)
    .insertInto('casework.reprojection')
    .values({ ...row, governmentId: governmentOf(ctx), begunAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The oldest change that is not through, held until the transaction ends; undefined where all are, or others work on it. */
export const claimReprojection = (ctx: Ctx): Promise<Reprojection | undefined> =>
  tables(ctx)
    .selectFrom('casework.reprojection')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('doneAt', 'is', null)
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Where a batch has come to. */
export interface Progress {
  readonly lastCase: string | null
  readonly cases: number
  readonly moved: number
  readonly done: boolean
}

export async function saveProgress(
  ctx: Ctx,
  id: string,
  { lastCase, cases, moved, done }: Progress,
): Promise<void> {
  await tables(ctx)
    .updateTable('casework.reprojection')
    .set((eb) => ({
      ...(lastCase !== null && { lastCase }),
      cases: eb('cases', '+', cases),
      moved: eb('moved', '+', moved),
      ...(done && { doneAt: ctx.now }),
    }))
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Every change and how far it has come, newest first. */
export const listReprojections = (ctx: Ctx): Promise<Reprojection[]> =>
  tables(ctx).selectFrom('casework.reprojection').selectAll().orderBy('begunAt', 'desc').limit(50).execute()

/** Clocks that a change can touch; hours of the whole government touch every unit, also one with hours of its own. */
function touched({ reason, fromDay, toDay, subject, unitId }: Reprojection) {
  switch (reason) {
    case 'calendar':
      return sql`k.due_on >= ${fromDay}::date and k.start_on <= ${toDay}::date`
    case 'hours':
      return unitId === null
        ? sql`k.due_on >= ${fromDay}::date`
        : sql`k.due_on >= ${fromDay}::date and (k.unit_id = ${unitId} or (k.unit_id is null and exists (
            select from casework."case" c where c.government_id = k.government_id and c.id = k.case_id
              and c.unit_id = ${unitId})))`
    default:
      return sql`k.rule ->> 'id' = ${subject.split('@')[0] ?? ''}`
  }
}

/** The next cases with running clocks that a change can touch, in the order of their ids, locked. */
export async function lockTouchedCases(
  ctx: Ctx,
  change: Reprojection,
  limit: number,
): Promise<Case<unknown>[]> {
  const government = governmentOf(ctx)
  const behind = change.lastCase === null ? sql`` : sql`and k.case_id > ${change.lastCase}`
  const { rows } = await sql<Selectable<CaseworkTables['casework.case']>>`
    with next as materialized (
      select distinct k.case_id from casework.clock k
      where k.government_id = ${government} and k.stopped_on is null ${behind} and ${touched(change)}
      order by k.case_id limit ${limit})
    select c.* from next n join casework."case" c on c.government_id = ${government} and c.id = n.case_id
    order by c.id for update of c`.execute(ctx.tx)
  return Promise.all(rows.map((row) => caseOf<unknown>(ctx, row)))
}

/** A running clock with its case, as it is now. */
export interface RunningClock {
  readonly caseId: string
  readonly number: string
  readonly at: number
  /** Unit of the case. */
  readonly office: string
  readonly clock: CaseClock
}

/** Running clocks under any version of a rule, in the order of their cases, behind one of them. */
export async function runningUnder(
  ctx: Ctx,
  ruleId: string,
  after: RunningClock | null,
  limit: number,
): Promise<RunningClock[]> {
  const government = governmentOf(ctx)
  const behind =
    after === null ? sql`` : sql`and (k.case_id, k.at) > (${after.caseId}::uuid, ${after.at}::smallint)`
  const { rows } = await sql<RunningClock>`
    select k.case_id, c.number, k.at, c.unit_id as office, c.state -> 'clocks' -> k.at::int as clock
    from casework.clock k join casework."case" c on c.government_id = k.government_id and c.id = k.case_id
    where k.government_id = ${government} and k.stopped_on is null ${behind} and k.rule ->> 'id' = ${ruleId}
    order by k.case_id, k.at limit ${limit}`.execute(ctx.tx)
  return rows
}
