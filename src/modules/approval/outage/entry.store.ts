import { type Selectable, sql } from 'kysely'
import { type Ctx, staffOf } from '#kernel/context'
import type { ApprovalTables } from '../tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ApprovalTables>()

/** Where an entry stands. */
export type EntryState = 'waiting' | 'confirmed' | 'rejected'

/** What was entered from a paper receipt, as stored. */
export type OutageEntry = Selectable<ApprovalTables['approval.outageEntry']>

export async function insertEntry(ctx: Ctx, row: OutageEntry): Promise<void> {
  await tables(ctx).insertInto('approval.outageEntry').values(row).execute()
}

/** An entry, locked until the transaction ends. */
export const lockEntry = (ctx: Ctx, id: string): Promise<OutageEntry | undefined> =>
  tables(ctx)
    .selectFrom('approval.outageEntry')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const findEntry = (ctx: Ctx, id: string): Promise<OutageEntry | undefined> =>
  tables(ctx).selectFrom('approval.outageEntry').selectAll().where('id', '=', id).executeTakeFirst()

export async function savePhoto(ctx: Ctx, id: string, fileId: string): Promise<void> {
  await tables(ctx).updateTable('approval.outageEntry').set({ fileId }).where('id', '=', id).execute()
}

/** Notes what the second person said; what was entered is destroyed with it, as it stands in the case or nowhere. */
export async function settleEntry(
  ctx: Ctx,
  id: string,
  outcome:
    | { readonly state: 'confirmed'; readonly caseId: string }
    | { readonly state: 'rejected'; readonly reason: string },
): Promise<void> {
  await tables(ctx)
    .updateTable('approval.outageEntry')
    .set({ ...outcome, inputSealed: null, answeredBy: staffOf(ctx).personId, answeredAt: ctx.now })
    .where('id', '=', id)
    .execute()
}

/** An entry with the number of its receipt. */
interface ListedEntry extends OutageEntry {
  readonly receipt: string
}

/** Entries of units, the newest first, and how many of each unit stand where. */
export async function listEntryRows(
  ctx: Ctx,
  { units, state }: { readonly units: readonly string[]; readonly state?: EntryState | undefined },
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const fitting = sql`approval.outage_entry e join approval.blank_receipt r
      on r.government_id = e.government_id and r.id = e.receipt_id
    where e.unit_id = any(${[...units]}::uuid[])`
  const only = state === undefined ? sql`` : sql`and e.state = ${state}`
  const { rows } = await sql<ListedEntry>`select e.*, r.number as receipt from ${fitting} ${only}
    order by e.entered_at desc, e.id desc limit ${limit} offset ${offset}`.execute(ctx.tx)
  const counted = await sql<{ unitId: string; state: EntryState; n: number }>`select e.unit_id, e.state,
    count(*)::int as n from ${fitting} group by e.unit_id, e.state order by e.unit_id, e.state`.execute(
    ctx.tx,
  )
  return { rows, counts: counted.rows }
}
