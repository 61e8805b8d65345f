import { refusal } from '#kernel/errors'

/** Another seal of the unit is in use for one of these kinds of papers. */
export const paperTaken = refusal('seal.paper-taken', 409)
/** The seal was ended before. */
export const sealEnded = refusal('seal.ended', 409)
/** A seal in use is not handed back: it is taken out of use first. */
export const notEnded = refusal('seal.not-ended', 409)
/** The seal was handed back before. */
export const surrenderedBefore = refusal('seal.surrendered', 409)
/** The new keeper is the one it has. */
export const sameKeeper = refusal('seal.same-keeper', 409)
/** The keeper is not of this government's staff. */
export const noKeeper = refusal('seal.no-keeper', 422)
/** The order names a kind of paper that the seal is not for. */
export const notItsPaper = refusal('seal.not-its-paper', 422)
/** Another order of the unit holds for one of these kinds of papers on one of these days. */
export const alreadyOrdered = refusal('seal.already-ordered', 409)
/** The order was taken back before. */
export const orderEnded = refusal('seal.order-ended', 409)
/** The written order itself was not given. */
export const orderFileMissing = refusal('seal.order-file-missing', 422)
/** Only the keeper presses a seal by hand. */
export const notKeeper = refusal('seal.not-keeper', 403)
/** The use of a seal for this paper is asked for already. */
export const alreadyAsked = refusal('seal.already-asked', 409)
/** The paper bears a seal already. */
export const sealedBefore = refusal('seal.sealed-before', 409)
