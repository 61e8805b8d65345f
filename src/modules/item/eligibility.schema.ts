import { type Static, Type } from 'typebox'
import { Fields, Nullable, OneOf, Prose } from '#kernel/contract'

/** Questions of one item, at most. */
export const ELIGIBILITY_QUESTIONS = 12

/**
 * One question of 我能不能办, answered by yes, no or not sure. The answer that is `needed` leads on, the other one to
 * `otherwise`; who is not sure is sent to the window.
 */
export const EligibilityQuestion = Fields({
  question: Prose(300),
  hint: Nullable(Prose(500)),
  needed: OneOf('yes', 'no'),
  /** `no`: cannot be applied for; `ask`: depends, the window tells. */
  otherwise: OneOf('no', 'ask'),
  /** Why, for who gave the other answer. */
  reason: Prose(500),
  /** What he can do instead. */
  advice: Nullable(Prose(500)),
  /** Number (from 1) of an earlier question without whose answer this one is not asked. */
  onlyAfter: Nullable(Type.Integer({ minimum: 1, maximum: ELIGIBILITY_QUESTIONS })),
  /** The answer to that question which makes this one be asked. */
  onlyIf: Nullable(OneOf('yes', 'no')),
})
/** One question of 我能不能办. */
export type EligibilityQuestion = Readonly<Static<typeof EligibilityQuestion>>
