import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { notAsked, wrongAmount } from '../approval.errors.ts'
import { paid } from '../approval.events.ts'
import { ACTS } from '../approval.model.ts'
import type { paymentContract } from '../payment.contract.ts'
import { lockPermit, type Permit, toldOf } from '../permit.ts'
import { takeTurn } from '../turn.ts'
import { dueOf, isOwed } from './payment.model.ts'
import type { Payment } from './payment.state.ts'
import { settleOrder } from './payment.store.ts'
import { goingOn } from './settle.ts'

/** How something was paid. */
interface Paid {
  readonly amount: number
  readonly voucher: string
  readonly way: 'window' | 'online'
  /** The gateway's own number. */
  readonly reference?: string
}

/** Puts a payment on record; the periods that stood still for it go on. Part of the two ways to pay. */
export async function recordPaid(
  ctx: Ctx,
  found: Permit,
  { id }: Payment,
  { amount, voucher, way, reference }: Paid,
): Promise<void> {
  const facts = { payment: id, amount, paidOn: legalDayOf(ctx.now), voucher, way }
  const after = await takeTurn(ctx, found, ACTS.paid, {
    facts: { ...facts, ...(reference !== undefined && { reference }) },
    ...goingOn(ctx, found),
  })
  await settleOrder(ctx, id)
  emit(ctx, paid, found.id, toldOf(after))
}

/** 缴费登记: the fee was paid at the window; the number of its voucher (非税收入票据) is on record. */
export async function recordPayment(
  ctx: Ctx,
  input: InputOf<(typeof paymentContract.endpoints)['recordPayment']>,
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.window.register', input.seen)
  const { payment } = found.state.business
  if (!isOwed(payment)) throw notAsked()
  const { amount, voucher } = input
  if (amount !== dueOf(payment)) throw wrongAmount({}, [{ field: 'amount', code: 'approval.wrong-amount' }])
  await recordPaid(ctx, found, payment, { amount, voucher, way: 'window' })
  return {}
}
