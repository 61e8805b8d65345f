import { type Ctx, can } from '#kernel/context'
import type { Act } from '#kernel/ledger'
import { scopeOf } from '#modules/casework'
import { isClosed } from './approval.model.ts'
import { legalClock } from './deciding-clocks.ts'
import { wasTold } from './further-corrections.ts'
import { isOwed, owesRefund, refundableOf } from './payment/payment.model.ts'
import type { Permit } from './permit.ts'
import { procedureRule } from './procedure.kinds.ts'
import { mayAskHearing, openProcedures } from './procedure.model.ts'
import { runningClocks } from './turn.ts'

/** What the acting member of staff can do with a case besides the steps of its flow. */
export function turnAbilities({ actor }: Ctx, found: Permit, acts: readonly Act[], receives: boolean) {
  const { business } = found.state
  const scope = scopeOf(found)
  const may = (permission: string): boolean => can(actor, permission, scope)
  const open = openProcedures(business)
  const closed = isClosed(business)
  const deciding = legalClock(found) !== undefined
  const [leads, counter, decides] = [
    may('approval.case.pause'),
    may('approval.window.register'),
    may('approval.case.decide'),
  ]
  const ended = business.licenceEnded
  return {
    correctOnSpot: receives && business.status === 'submitted',
    allowNotice: decides && business.status === 'submitted' && wasTold(acts),
    beginProcedure: leads && deciding,
    callProcedure: leads && open.length > 0,
    recordProcedure: leads && open.length > 0,
    endProcedure:
      leads && open.some(({ kind, records }) => procedureRule(kind).record === null || records > 0),
    tellHearingRight: leads && deciding && business.hearing === undefined,
    recordHearingRequest: counter && mayAskHearing(business),
    addSignedScan: may('approval.case.deliver'),
    tellCollection: may('approval.case.deliver') && runningClocks(found).includes('deliver'),
    deliverPapers: may('approval.case.deliver'),
    endDelivery:
      may('approval.case.deliver') && (business.deliveries ?? []).some(({ status }) => status === 'sent'),
    withdrawAtWindow: counter && !closed,
    endCase: decides && !closed && !business.renewed,
    endLicence: decides && business.status === 'granted' && ended?.ending !== 'cancellation',
    askPayment: leads && deciding && !isOwed(business.payment),
    recordPayment: counter && isOwed(business.payment),
    waiveFee: decides && isOwed(business.payment),
    orderRefund: decides && refundableOf(business.payment) > 0,
    recordRefund: counter && owesRefund(business.payment) && business.payment?.way !== 'online',
  }
}
