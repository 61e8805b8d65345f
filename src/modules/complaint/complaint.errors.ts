import { refusal } from '#kernel/errors'

/** It is not at the step that is asked for any more. */
export const notNow = refusal('complaint.not-now', 409)
/** Whoever handled the matter, or is complained about, keeps away. */
export const concernsYou = refusal('complaint.concerns-you', 403)
/** Something has to be done before the answer; `missing` names it. */
export const notReady = refusal('complaint.not-ready', 409)
/** The case is not one of the caller's own. */
export const noSuchCase = refusal('complaint.no-such-case', 422)
/** There is no such unit that could handle it. */
export const noSuchUnit = refusal('complaint.no-such-unit', 422)
/** There is no such member of staff who could be complained about. */
export const noSuchPerson = refusal('complaint.no-such-person', 422)
/** Whoever answered does not review his own answer. */
export const ownAnswer = refusal('complaint.own-answer', 403)
/** The time to ask for a review is over. */
export const tooLate = refusal('complaint.too-late', 409)
