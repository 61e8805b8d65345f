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
