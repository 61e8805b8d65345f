import { refusal } from '#kernel/errors'

/** The card has been signed or lifted before. */
export const notOpen = refusal('supervision.not-open', 409)
