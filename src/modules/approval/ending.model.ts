import type { Step } from './approval.state.ts'
import type { LicenceEnding } from './ending.kinds.ts'

/** Acts at the end of a case and after it, and of its fee. */
export const ENDING_ACTS = {
  ended: 'approval.ended@1',
  licenceEnded: 'approval.licence-ended@1',
  paymentAsked: 'approval.payment-asked@1',
  paid: 'approval.paid@1',
} as const

/** What these acts do to a case. */
export const ENDING_STEPS: Readonly<Record<string, Step>> = {
  [ENDING_ACTS.ended]: (state, facts) => ({
    ...state,
    status: 'ended',
    ended: String(facts.ground),
    reasons: (facts.reasons as { text: string } | null)?.text ?? null,
  }),
  [ENDING_ACTS.licenceEnded]: (state, facts) => ({
    ...state,
    licenceEnded: {
      ending: String(facts.ending) as LicenceEnding,
      ground: String(facts.ground),
      on: String(facts.effectiveOn),
    },
  }),
  [ENDING_ACTS.paymentAsked]: (state, facts) => ({
    ...state,
    payment: {
      id: String(facts.payment),
      amount: Number(facts.amount),
      askedOn: String(facts.askedOn),
      payBy: typeof facts.payBy === 'string' ? facts.payBy : null,
      paidOn: null,
    },
  }),
  [ENDING_ACTS.paid]: (state, facts) =>
    state.payment ? { ...state, payment: { ...state.payment, paidOn: String(facts.paidOn) } } : state,
}
