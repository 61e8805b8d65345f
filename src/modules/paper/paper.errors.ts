import { refusal } from '#kernel/errors'

/** The PDF is not there yet. */
export const notReady = refusal('paper.not-ready', 409)
/** The paper does not wait for a seal. */
export const notAwaited = refusal('paper.not-awaited', 409)
/** The unit has no seal of ink for this kind of paper, or no photograph was given. */
export const noWetSeal = refusal('paper.no-wet-seal', 409)
/** The unit has such an order already. */
export const alreadyOrdered = refusal('paper.already-ordered', 409)
/** The paper was made void. */
export const paperVoid = refusal('paper.void', 410)
