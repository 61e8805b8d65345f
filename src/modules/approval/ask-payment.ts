import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { openPause, pauseClock, resumeClock } from '#modules/casework'
import { type ItemVersion, versionOf } from '#modules/item'
import { issuePaper } from '#modules/paper'
import { noFee, notAsked, paymentOpen, wrongAmount } from './approval.errors.ts'
import { paid, paymentAsked } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { decidingClocks, demandDeciding, legalClock, pausesOn } from './deciding-clocks.ts'
import { PAPER_WORDS } from './paper-words.ts'
import { ofCase } from './papers.ts'
import { lockPermit, toldOf } from './permit.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Asked = InputOf<(typeof turnsContract.endpoints)['askPayment']>

/** Ground under which a rule lets the time of payment not count; the permit law knows none, a rule of a place may. */
const PAYMENT = 'payment'

/** The lines of the notice, each a fee of the item's list. @throws Refusal `approval.no-fee` */
function feesOf({ facts }: ItemVersion, lines: Asked['fees']) {
  return lines.map(({ fee, amount }) => {
    const found = facts.isFee ? facts.fees[fee] : undefined
    if (!found) throw noFee()
    return { name: found.name, basis: found.byLaw.slice(0, 300), rate: found.standard.slice(0, 200), amount }
  })
}

/**
 * 缴费通知: tells the applicant what he pays, by which law and rate (行政许可法 §58, §59). The periods stand still only where the
 * rule of the period says so. What was asked is paid before more is asked.
 */
export async function askPayment(ctx: Ctx, input: Asked): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.pause', input.seen)
  demandDeciding(found)
  if (found.state.business.payment?.paidOn === null) throw paymentOpen()
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const fees = feesOf(version, input.fees)
  const askedOn = legalDayOf(ctx.now)
  const [payment, notice] = [newId(), newId()]
  const amount = fees.reduce((sum, fee) => sum + fee.amount, 0)
  const { payBy = null } = input
  const pause = { from: askedOn, until: payBy ?? askedOn, ground: PAYMENT, notice, evidence: payment }
  const after = await takeTurn(ctx, found, ACTS.paymentAsked, {
    facts: { payment, amount, askedOn, payBy, notice },
    ...(payBy !== null &&
      pausesOn(ctx, found, PAYMENT) && {
        clocks: decidingClocks(found).map((named) => pauseClock(ctx, found, named, pause)),
      }),
  })
  const { unit, data } = await ofCase(ctx, after, version)
  await issuePaper(ctx, {
    ...{ id: notice, template: 'payment-notice', unit, caseId: found.id },
    data: { ...data, fees, payVia: PAPER_WORDS.payVia, ...(payBy !== null && { payBy }) },
  })
  emit(ctx, paymentAsked, found.id, { ...toldOf(after), amount })
  return {}
}

/** 缴费登记: the fee was paid; the number of its voucher (非税收入票据) is on record. */
export async function recordPayment(
  ctx: Ctx,
  input: InputOf<(typeof turnsContract.endpoints)['recordPayment']>,
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.window.register', input.seen)
  const { payment } = found.state.business
  if (!payment || payment.paidOn !== null) throw notAsked()
  if (input.amount !== payment.amount)
    throw wrongAmount({}, [{ field: 'amount', code: 'approval.wrong-amount' }])
  const paidOn = legalDayOf(ctx.now)
  const legal = legalClock(found)
  const waits = legal && openPause(legal)?.ground === PAYMENT
  const after = await takeTurn(ctx, found, ACTS.paid, {
    facts: { payment: payment.id, amount: payment.amount, paidOn, voucher: input.voucher },
    ...(waits && { clocks: decidingClocks(found).map((named) => resumeClock(ctx, found, named)) }),
  })
  emit(ctx, paid, found.id, toldOf(after))
  return {}
}
