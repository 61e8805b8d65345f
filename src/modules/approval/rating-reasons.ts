import pack from '../../../data-packs/feedback/reasons.json' with { type: 'json' }

/** A reason that may be chosen with a rating, and with which grades (1 非常满意 … 5 非常不满意). Its words: `feedback:rating-reason.…`. */
export interface RatingReason {
  readonly code: string
  readonly grades: readonly number[]
}

/** Every reason that is offered, in the order in which it is; which there are is local (`data-packs/feedback`). */
export const RATING_REASONS: readonly RatingReason[] = pack.ratingReasons.filter(({ retired }) => !retired)

/** Codes of the reasons that may be chosen with a grade. */
export const reasonsFor = (grade: number): string[] =>
  RATING_REASONS.filter(({ grades }) => grades.includes(grade)).map(({ code }) => code)
