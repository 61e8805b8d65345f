import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { pauseClock } from '#modules/casework'
import { type ItemVersion, versionOf } from '#modules/item'
import { issuePaper } from '#modules/paper'
import { noFee, paymentOpen } from '../approval.errors.ts'
import { paymentAsked } from '../approval.events.ts'
import { ACTS } from '../approval.model.ts'
import { ofCase } from '../case-paper.ts'
import { decidingClocks, demandDeciding, pausesOn } from '../deciding-clocks.ts'
import { PAPER_WORDS } from '../paper-words.ts'
import type { paymentContract } from '../payment.contract.ts'
import { lockPermit, toldOf } from '../permit.ts'
import { takeTurn } from '../turn.ts'
import { isOwed } from './payment.model.ts'
import { insertOrder } from './payment.store.ts'
import { PAYMENT_GROUND } from './settle.ts'

type Asked = InputOf<(typeof paymentContract.endpoints)['askPayment']>

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
 * rule of the period says so. What was asked is paid or waived before more is asked.
 */
export async function askPayment(ctx: Ctx, input: Asked): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.pause', input.seen)
  demandDeciding(found)
  if (isOwed(found.state.business.payment)) throw paymentOpen()
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const fees = feesOf(version, input.fees)
  const askedOn = legalDayOf(ctx.now)
  const [payment, notice] = [newId(), newId()]
  const amount = fees.reduce((sum, fee) => sum + fee.amount, 0)
  const { payBy = null } = input
  const pause = { from: askedOn, until: payBy ?? askedOn, ground: PAYMENT_GROUND, notice, evidence: payment }
  const after = await takeTurn(ctx, found, ACTS.paymentAsked, {
    facts: { payment, amount, fees: input.fees.map((line) => ({ ...line })), askedOn, payBy, notice },
    ...(payBy !== null &&
      pausesOn(ctx, found, PAYMENT_GROUND) && {
        clocks: decidingClocks(found).map((named) => pauseClock(ctx, found, named, pause)),
      }),
  })
  await insertOrder(ctx, payment, found.id)
  const { unit, data } = await ofCase(ctx, after, version)
  const payVia = ctx.services.payment.absent ? PAPER_WORDS.payVia : PAPER_WORDS.payViaBoth
  await issuePaper(ctx, {
    ...{ id: notice, template: 'payment-notice', unit, caseId: found.id },
    data: { ...data, fees, payVia, ...(payBy !== null && { payBy }) },
  })
  emit(ctx, paymentAsked, found.id, { ...toldOf(after), amount })
  return {}
}
