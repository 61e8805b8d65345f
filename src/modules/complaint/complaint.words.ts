import pack from '../../../data-packs/feedback/reasons.json' with { type: 'json' }

/** How it came about: a complaint about the service, or a rating of 不满意 or 非常不满意. */
export const ORIGINS = ['complaint', 'rating'] as const
/** How it came about. */
export type Origin = (typeof ORIGINS)[number]

/** Received at the desk, handled by a unit, answered, asked to be reviewed, reviewed; or taken back before the answer. */
export const COMPLAINT_STATES = ['received', 'handling', 'answered', 'review', 'closed', 'withdrawn'] as const
/** State of a complaint. */
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

/** What a complaint may be about; which there are is local (`data-packs/feedback`). Words: `feedback:ground.…`. */
export const COMPLAINT_GROUNDS: readonly string[] = pack.complaintGrounds
  .filter(({ retired }) => !retired)
  .map(({ code }) => code)

/** What the unit found: true, partly true, not true. */
export const FINDINGS = ['founded', 'partly', 'unfounded'] as const
/** What the unit found. */
export type Finding = (typeof FINDINGS)[number]

/** What is done on the way to the answer. */
export const STEP_KINDS = ['assigned', 'verified', 'called', 'mended'] as const
/** What was done. */
export type StepKind = (typeof STEP_KINDS)[number]

/** Periods of a complaint. */
export const DUTIES = ['verify', 'answer', 'ask-review', 'review'] as const
/** A period of a complaint. */
export type DutyName = (typeof DUTIES)[number]

/** What a review leads to: the answer stays, or becomes another. */
export const REVIEW_OUTCOMES = ['kept', 'changed'] as const
/** What a review led to. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]
