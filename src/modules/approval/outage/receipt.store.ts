import { type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { ApprovalTables } from '../tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ApprovalTables>()

/** Where a numbered receipt stands. */
export type ReceiptState = 'blank' | 'entered' | 'used' | 'spoiled'

/** A receipt as stored. */
export type BlankReceipt = Selectable<ApprovalTables['approval.blankReceipt']>

/** The next running number of a unit in a year; whoever asks holds the numbers of the unit until the transaction ends. */
export async function nextSerial(ctx: Ctx, unitId: string, year: number): Promise<number> {
  const place = `approval.blank-receipt/${unitId}/${year}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(ctx.tx)
  const { rows } = await sql<{
    n: number
  }>`select coalesce(max(serial), 0)::int + 1 as n from approval.blank_receipt
    where government_id = ${governmentOf(ctx)} and unit_id = ${unitId} and year = ${year}`.execute(ctx.tx)
  return rows[0]?.n ?? 1
}

export async function insertReceipts(ctx: Ctx, rows: readonly BlankReceipt[]): Promise<void> {
  await tables(ctx)
    .insertInto('approval.blankReceipt')
    .values([...rows])
    .execute()
}

export const receiptsOfBlock = (ctx: Ctx, blockId: string): Promise<BlankReceipt[]> =>
  tables(ctx)
    .selectFrom('approval.blankReceipt')
    .selectAll()
    .where('blockId', '=', blockId)
    .orderBy('serial')
    .execute()

/** A receipt by its number, locked until the transaction ends. */
export const lockReceipt = (ctx: Ctx, number: string): Promise<BlankReceipt | undefined> =>
  tables(ctx)
    .selectFrom('approval.blankReceipt')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()

/** The same by its id. */
export const lockReceiptById = (ctx: Ctx, id: string): Promise<BlankReceipt | undefined> =>
  tables(ctx)
    .selectFrom('approval.blankReceipt')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Notes what became of a receipt, by the acting member of staff. */
export async function settleReceipt(
  ctx: Ctx,
  id: string,
  state: ReceiptState,
  reason: string | null = null,
): Promise<void> {
  await tables(ctx)
    .updateTable('approval.blankReceipt')
    .set({ state, reason, changedBy: staffOf(ctx).personId, changedAt: ctx.now })
    .where('id', '=', id)
    .execute()
}

/** Receipts of units, the newest first, and how many of them stand where. */
export async function listReceiptRows(
  ctx: Ctx,
  { units, state }: { readonly units: readonly string[]; readonly state?: ReceiptState | undefined },
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const all = tables(ctx)
    .selectFrom('approval.blankReceipt')
    .where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`)
  const counts = await all
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  const rows = await (state === undefined ? all : all.where('state', '=', state))
    .selectAll()
    .orderBy('printedAt', 'desc')
    .orderBy('unitId')
    .orderBy('serial')
    .limit(limit)
    .offset(offset)
    .execute()
  return { rows, counts }
}
