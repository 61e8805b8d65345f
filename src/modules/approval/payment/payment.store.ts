import { type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { ApprovalTables } from '../tables.gen.ts'

/** An order that is to be looked at in the gateway. */
export type PaymentOrderRecord = Selectable<ApprovalTables['approval.paymentOrder']>

const orders = (ctx: Ctx) => ctx.tx.withTables<ApprovalTables>()

export async function insertOrder(ctx: Ctx, id: string, caseId: string): Promise<void> {
  const row = { governmentId: governmentOf(ctx), id, caseId, askedAt: ctx.now }
  await orders(ctx).insertInto('approval.paymentOrder').values(row).execute()
}

/** An order by its id. */
export const findOrder = (ctx: Ctx, id: string): Promise<PaymentOrderRecord | undefined> =>
  orders(ctx)
    .selectFrom('approval.paymentOrder')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .executeTakeFirst()

/** Notes that an order need not be looked at any more. */
export async function settleOrder(ctx: Ctx, id: string): Promise<void> {
  await orders(ctx)
    .updateTable('approval.paymentOrder')
    .set({ settledAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .where('settledAt', 'is', null)
    .execute()
}

/** The unpaid orders of half a year that were looked at longest ago, marked as looked at now. @returns their ids */
export async function takeOpenOrders(ctx: Ctx, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update approval.payment_order o set looked_at = ${ctx.now}
    where (o.government_id, o.id) in (
      select government_id, id from approval.payment_order
      where government_id = ${governmentOf(ctx)} and settled_at is null and coalesce(looked_at, asked_at) < ${before}
        and asked_at > ${before}::timestamptz - interval '180 days'
      order by looked_at nulls first limit ${limit} for update skip locked)
    returning o.id`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}
