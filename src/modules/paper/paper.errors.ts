import { refusal } from '#kernel/errors'

/** The PDF is not there yet. */
export const notReady = refusal('paper.not-ready', 409)
/** The paper is sealed by hand, and was not stamped yet. */
export const notStamped = refusal('paper.not-stamped', 409)
/** The paper does not wait for a seal. */
export const notAwaited = refusal('paper.not-awaited', 409)
/** The unit has no seal of ink for this kind of paper, or no photograph was given. */
export const noWetSeal = refusal('paper.no-wet-seal', 409)
/** Only a licence is printed on a pre-printed form. */
export const notOverprinted = refusal('paper.not-overprinted', 409)
/** The unit has a printer of this name. */
export const printerNamed = refusal('paper.printer-named', 409)
/** No order covers the use of the seal, and nobody has approved it in so many copies. */
export const approvalMissing = refusal('paper.use-not-approved', 409)
/** A licence changes by a case of its own, not by giving its paper out again. */
export const notReissued = refusal('paper.not-reissued', 409)
/** A text to be corrected does not stand on the paper. */
export const wrongNotFound = refusal('paper.wrong-not-found', 422)
/** The unit has no seal for this kind of paper, or an order covers it. */
export const nothingToAsk = refusal('paper.nothing-to-ask', 409)
/** Nobody has asked for the seal on this paper, or it was answered. */
export const nothingAsked = refusal('paper.nothing-asked', 409)
/** The paper was made void. */
export const paperVoid = refusal('paper.void', 410)
/** The seal that was asked for is out of use or past its validity, and there is no other. */
export const noSealInUse = refusal('paper.no-seal-in-use', 409)
