import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { type ItemVersion, versionOf } from '#modules/item'
import { notAsked, notReducible, waivedTooMuch } from '../approval.errors.ts'
import { feeWaived } from '../approval.events.ts'
import { ACTS } from '../approval.model.ts'
import type { paymentContract } from '../payment.contract.ts'
import { lockPermit, toldOf } from '../permit.ts'
import { takeTurn } from '../turn.ts'
import { dueOf, isOwed, waivableOf } from './payment.model.ts'
import type { Payment } from './payment.state.ts'
import { settleOrder } from './payment.store.ts'
import { issuePaymentChange } from './payment-paper.ts'
import { goingOn } from './settle.ts'

type Waived = InputOf<(typeof paymentContract.endpoints)['waiveFee']>

/**
 * The fees that are waived, by name.
 * @throws Refusal `approval.not-reducible` where the item's list knows no reduction, `approval.waived-too-much`
 */
function waivedFees({ facts }: ItemVersion, payment: Payment, lines: Waived['fees']) {
  return lines.map(({ fee, amount }) => {
    const found = facts.fees[fee]
    if (!found?.reducible) throw notReducible()
    if (amount > waivableOf(payment, fee)) throw waivedTooMuch()
    return { name: found.name, amount }
  })
}

/**
 * 减免: whoever decides waives a fee, or part of it, where the list of the item allows that, and tells on which ground; what is
 * left is paid. Where nothing is left, the periods that stood still for it go on.
 */
export async function waiveFee(ctx: Ctx, input: Waived): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.decide', input.seen)
  const { payment } = found.state.business
  if (!isOwed(payment)) throw notAsked()
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const fees = waivedFees(version, payment, input.fees)
  const amount = fees.reduce((total, fee) => total + fee.amount, 0)
  const left = dueOf(payment) - amount
  const after = await takeTurn(ctx, found, ACTS.feeWaived, {
    facts: {
      ...{ payment: payment.id, amount, left, basis: input.basis, waivedOn: legalDayOf(ctx.now) },
      fees: input.fees.map((line) => ({ ...line })),
    },
    texts: { reasons: input.reasons },
    ...(left === 0 && goingOn(ctx, found)),
  })
  if (left === 0) await settleOrder(ctx, payment.id)
  const { basis, reasons } = input
  await issuePaymentChange(ctx, after, version, { kind: 'waiver', fees, basis, reasons, left })
  emit(ctx, feeWaived, found.id, { ...toldOf(after), amount, left })
  return {}
}
