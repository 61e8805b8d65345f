import type { JsonObject } from '#kernel/ledger'
import type { Step } from '../approval.state.ts'
import type { FeeLine, Payment } from './payment.state.ts'

/** Acts of a fee. */
export const PAYMENT_ACTS = {
  paymentAsked: 'approval.payment-asked@1',
  feeWaived: 'approval.fee-waived@1',
  paid: 'approval.paid@1',
  refundOrdered: 'approval.refund-ordered@1',
  refunded: 'approval.refunded@1',
} as const

const sum = (lines: readonly FeeLine[] = []): number => lines.reduce((total, { amount }) => total + amount, 0)

/** What is left to be paid of a notice after what was waived; 分. */
export const dueOf = ({ amount, waived }: Payment): number => amount - sum(waived)

/** What may still be waived of one fee of a notice; 分. */
export const waivableOf = ({ lines = [], waived = [] }: Payment, fee: number): number =>
  sum(lines.filter((line) => line.fee === fee)) - sum(waived.filter((line) => line.fee === fee))

/** What a notice came to, 分: what was paid in truth once it is paid; what it asked for before, or where all of it was waived. */
export const settledAmount = ({ amount, paid, way }: Payment): number =>
  way === 'waived' ? amount : (paid ?? amount)

/** Whether the applicant has still to pay. */
export const isOwed = (payment: Payment | undefined): payment is Payment => payment?.paidOn === null

/** What may be paid back; 分: nothing before it was paid, nothing twice. */
export const refundableOf = (payment: Payment | undefined): number =>
  payment?.paidOn && !payment.refund && payment.way !== 'waived' ? settledAmount(payment) : 0

/** A refund that was decided and is not done. */
export const owesRefund = (payment: Payment | undefined): boolean => payment?.refund?.doneOn === null

const linesIn = ({ fees }: JsonObject): Pick<Payment, 'lines'> =>
  Array.isArray(fees) ? { lines: fees as unknown as FeeLine[] } : {}

/** A step of the notice that is open or was paid last; nothing where none was asked for. */
const ofPayment =
  (change: (payment: Payment, facts: JsonObject) => Payment): Step =>
  (state, facts) =>
    state.payment ? { ...state, payment: change(state.payment, facts) } : state

function waivedBy(payment: Payment, facts: JsonObject): Payment {
  const waived = [...(payment.waived ?? []), ...((facts.fees ?? []) as unknown as FeeLine[])]
  const after = { ...payment, waived }
  return dueOf(after) > 0 ? after : { ...after, paidOn: String(facts.waivedOn), way: 'waived' }
}

/** What these acts do to a case. */
export const PAYMENT_STEPS: Readonly<Record<string, Step>> = {
  [PAYMENT_ACTS.paymentAsked]: (state, facts) => ({
    ...state,
    payment: {
      id: String(facts.payment),
      amount: Number(facts.amount),
      ...linesIn(facts),
      askedOn: String(facts.askedOn),
      payBy: typeof facts.payBy === 'string' ? facts.payBy : null,
      paidOn: null,
    },
  }),
  [PAYMENT_ACTS.feeWaived]: ofPayment(waivedBy),
  [PAYMENT_ACTS.paid]: ofPayment((payment, { paidOn, way, amount }) => ({
    ...payment,
    paidOn: String(paidOn),
    ...(way !== undefined && { way: way === 'online' ? 'online' : 'window', paid: Number(amount) }),
  })),
  [PAYMENT_ACTS.refundOrdered]: ofPayment((payment, { amount, orderedOn }) => ({
    ...payment,
    refund: { amount: Number(amount), orderedOn: String(orderedOn), doneOn: null },
  })),
  [PAYMENT_ACTS.refunded]: ofPayment((payment, { refundedOn }) =>
    payment.refund ? { ...payment, refund: { ...payment.refund, doneOn: String(refundedOn) } } : payment,
  ),
}
