import { refusal } from '#kernel/errors'

/** The sitting has been registered or given up. */
export const sittingOver = refusal('reception.sitting-over', 409)
/** Nothing was chosen to be registered. */
export const noMatters = refusal('reception.no-matters', 422)
/** A matter names a capture that is not of this sitting. */
export const noSuchCapture = refusal('reception.no-such-capture', 422)
/** A sitting holds no more captures. */
export const tooManyCaptures = refusal('reception.too-many-captures', 422)
/** The upload is missing. */
export const fileMissing = refusal('reception.file-missing', 422)
/** Nobody was asked for a rating at this pad, or the rating was given. */
export const notAsked = refusal('reception.not-asked', 409)
/** The matters are not registered yet, or there is no pad to ask at. */
export const cannotAsk = refusal('reception.cannot-ask', 409)
/** The ticket or the window is not the caller's own. */
export const notYourTicket = refusal('reception.not-your-ticket', 409)
