import { type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { reachedUnitIds } from '#modules/org'
import { tables } from './case.store.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A secretary as stored. */
export type Secretary = Selectable<CaseworkTables['casework.secretary']>
/** A late entry as stored. */
type LateEntry = Selectable<CaseworkTables['casework.lateEntry']>

/** Secretaries of units that are not ended. */
export const secretariesOf = (ctx: Ctx, unitIds: readonly string[]): Promise<Secretary[]> =>
  tables(ctx)
    .selectFrom('casework.secretary')
    .selectAll()
    .where('endedAt', 'is', null)
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .orderBy('appointedAt')
    .execute()

/** Whether a person records for a unit on a day. */
export async function isSecretary(ctx: Ctx, unitId: string, personId: string, day: string): Promise<boolean> {
  const held = await secretariesOf(ctx, [unitId])
  return held.some(
    (one) => one.personId === personId && one.fromDay <= day && (one.toDay === null || one.toDay >= day),
  )
}

export async function insertSecretary(ctx: Ctx, row: Secretary): Promise<void> {
  await tables(ctx).insertInto('casework.secretary').values(row).execute()
}

export const findSecretary = (ctx: Ctx, id: string): Promise<Secretary | undefined> =>
  tables(ctx).selectFrom('casework.secretary').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function endSecretaryRow(ctx: Ctx, id: string): Promise<void> {
  await tables(ctx).updateTable('casework.secretary').set({ endedAt: ctx.now }).where('id', '=', id).execute()
}

export async function insertLateEntry(ctx: Ctx, row: LateEntry): Promise<void> {
  await tables(ctx).insertInto('casework.lateEntry').values(row).execute()
}

export const lockLateEntry = (ctx: Ctx, id: string): Promise<LateEntry | undefined> =>
  tables(ctx).selectFrom('casework.lateEntry').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function noteObjection(ctx: Ctx, id: string, objectionId: string): Promise<void> {
  await tables(ctx)
    .updateTable('casework.lateEntry')
    .set({ objectedAt: ctx.now, objectionId })
    .where('id', '=', id)
    .execute()
}

/** How many entries a leader of a unit has, and how many he objected to. */
interface LateCount {
  readonly unitId: string
  readonly leaderId: string
  readonly entries: number
  readonly objections: number
}

/** Late entries that somebody may see: his own on either side, and those of units that he watches; newest first. */
export async function listLateRows(
  ctx: Ctx,
  { personId, caseId }: { personId: string; caseId?: string | undefined },
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: (LateEntry & { caseNumber: string })[]; total: number; counts: LateCount[] }> {
  const units = await reachedUnitIds(ctx, 'casework.late-entry.read')
  const inCase = caseId === undefined ? sql`` : sql`and e.case_id = ${caseId}`
  const fitting = sql`casework.late_entry e
    join casework."case" c on c.government_id = e.government_id and c.id = e.case_id
    where e.government_id = ${governmentOf(ctx)} ${inCase}
      and (e.leader_id = ${personId} or e.secretary_id = ${personId} or e.unit_id = any(${units}::uuid[]))`
  const page = await sql<
    LateEntry & { caseNumber: string }
  >`select e.*, c.number as case_number from ${fitting}
    order by e.entered_at desc, e.id desc limit ${limit} offset ${offset}`.execute(ctx.tx)
  const counted = await sql<LateCount>`select e.unit_id, e.leader_id, count(*)::int as entries,
      count(e.objected_at)::int as objections from ${fitting} group by e.unit_id, e.leader_id
    order by entries desc, e.leader_id`.execute(ctx.tx)
  const total = counted.rows.reduce((sum, { entries }) => sum + entries, 0)
  return { rows: page.rows, total, counts: counted.rows }
}
