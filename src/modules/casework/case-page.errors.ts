import { refusal } from '#kernel/errors'

/** The case has ended: nothing is marked in its material any more. */
export const caseEnded = refusal('casework.case-ended', 409)
