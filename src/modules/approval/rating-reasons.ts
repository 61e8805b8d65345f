/** A reason that may be chosen with a rating, and with which grades (1 非常满意 … 5 非常不满意). */
export interface RatingReason {
  readonly code: string
  readonly grades: readonly number[]
}

/** Every reason, in the order in which they are offered; which there are is local. */
export const RATING_REASONS: readonly RatingReason[] = [
  { code: 'friendly', grades: [1, 2, 3] },
  { code: 'clear', grades: [1, 2, 3] },
  { code: 'quick', grades: [1, 2, 3] },
  { code: 'one-visit', grades: [1, 2, 3] },
  { code: 'easy-online', grades: [1, 2, 3] },
  { code: 'attitude', grades: [3, 4, 5] },
  { code: 'not-told-once', grades: [3, 4, 5] },
  { code: 'extra-materials', grades: [3, 4, 5] },
  { code: 'slow', grades: [3, 4, 5] },
  { code: 'not-accepted', grades: [4, 5] },
  { code: 'fee', grades: [4, 5] },
  { code: 'hard-online', grades: [3, 4, 5] },
]

/** Codes of the reasons that may be chosen with a grade. */
export const reasonsFor = (grade: number): string[] =>
  RATING_REASONS.filter(({ grades }) => grades.includes(grade)).map(({ code }) => code)
