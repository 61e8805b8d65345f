import type { LegalDay } from '#kernel/calendar'
import type { Step } from './approval.model.ts'

/** Grounds on which a case ends without a decision (终止). */
export const END_GROUNDS = ['applicant-died', 'organisation-ended', 'matter-gone'] as const

/** How a licence ends after it was given. */
export const LICENCE_ENDINGS = ['withdrawal', 'revocation', 'cancellation'] as const
export type LicenceEnding = (typeof LICENCE_ENDINGS)[number]

/** Grounds that the law knows for each (行政许可法 §8, §69, §70), as their papers name them. */
export const ENDING_GROUNDS = {
  withdrawal: ['law-changed', 'circumstances-changed'],
  revocation: ['abuse', 'beyond-power', 'against-procedure', 'unfit-applicant', 'other', 'deceit'],
  cancellation: ['expired', 'person-gone', 'body-ended', 'taken-back', 'force-majeure', 'other'],
} as const satisfies Readonly<Record<LicenceEnding, readonly string[]>>

/** Article of each. */
export const ENDING_ARTICLES: Readonly<Record<LicenceEnding, string>> = {
  withdrawal: '第八条第二款',
  revocation: '第六十九条',
  cancellation: '第七十条',
}

/** How the licence of a case ended. */
export interface EndedLicence {
  readonly ending: LicenceEnding
  readonly ground: string
  readonly on: LegalDay
}

/** What is asked for the permit (行政许可法 §58, §59), in 分. */
export interface Payment {
  readonly id: string
  readonly amount: number
  readonly askedOn: LegalDay
  readonly payBy: LegalDay | null
  readonly paidOn: LegalDay | null
}

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
