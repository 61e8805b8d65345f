import { refusal } from '#kernel/errors'

/** No case of this government has that number. */
export const unknownCase = refusal('hold.unknown-case', 422)
/** The case is not held. */
export const notHeld = refusal('hold.not-held', 409)
