import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { enqueue } from '#kernel/jobs'
import { versionOf } from '#modules/item'
import { noRefund, refundTooMuch } from '../approval.errors.ts'
import { refunded, refundOrdered } from '../approval.events.ts'
import { ACTS } from '../approval.model.ts'
import { PAPER_WORDS } from '../paper-words.ts'
import type { paymentContract } from '../payment.contract.ts'
import { lockPermit, type Permit, toldOf } from '../permit.ts'
import { takeTurn } from '../turn.ts'
import { payBack } from './payment.jobs.ts'
import { owesRefund, refundableOf } from './payment.model.ts'
import type { Payment } from './payment.state.ts'
import { issuePaymentChange } from './payment-paper.ts'

type Endpoints = typeof paymentContract.endpoints

/**
 * 退费: whoever decides orders that what was paid is paid back, whole or in part, with the reason. What was paid at the gateway is
 * paid back there; what was paid at the window, at the window.
 */
export async function orderRefund(
  ctx: Ctx,
  input: InputOf<Endpoints['orderRefund']>,
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.decide', input.seen)
  const { payment } = found.state.business
  const most = refundableOf(payment)
  if (!payment || most === 0) throw noRefund()
  const { amount, basis, reasons } = input
  if (amount > most) throw refundTooMuch({}, [{ field: 'amount', code: 'approval.refund-too-much' }])
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const after = await takeTurn(ctx, found, ACTS.refundOrdered, {
    facts: { payment: payment.id, amount, basis, orderedOn: legalDayOf(ctx.now) },
    texts: { reasons },
  })
  if (payment.way === 'online') enqueue(ctx, payBack, { governmentId: found.governmentId, caseId: found.id })
  await issuePaymentChange(ctx, after, version, {
    ...{ kind: 'refund', fees: [{ name: PAPER_WORDS.feesPaid, amount }], basis, reasons, left: 0 },
  })
  emit(ctx, refundOrdered, found.id, { ...toldOf(after), amount })
  return {}
}

/** Puts on record that a refund was done. Part of its two ways. */
export async function recordPaidBack(
  ctx: Ctx,
  found: Permit,
  payment: Payment,
  voucher: string,
): Promise<void> {
  const facts = { payment: payment.id, amount: payment.refund?.amount ?? 0, voucher }
  const after = await takeTurn(ctx, found, ACTS.refunded, {
    facts: { ...facts, refundedOn: legalDayOf(ctx.now) },
  })
  emit(ctx, refunded, found.id, toldOf(after))
}

/** 退费登记: what was ordered is paid back at the window, under the number of its voucher. */
export async function recordRefund(
  ctx: Ctx,
  input: InputOf<Endpoints['recordRefund']>,
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.window.register', input.seen)
  const { payment } = found.state.business
  if (!payment || !owesRefund(payment) || payment.way === 'online') throw noRefund()
  await recordPaidBack(ctx, found, payment, input.voucher)
  return {}
}
