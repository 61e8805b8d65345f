import { refusal } from '#kernel/errors'

/** The item is not in force, so it cannot be applied for. */
export const itemNotInForce = refusal('approval.item-not-in-force', 422)
/** The item is not for applicants of this kind. */
export const notServed = refusal('approval.not-served', 422)
/** Something that must be there is missing; `names` lists it. */
export const incomplete = refusal('approval.incomplete', 422)
/** The draft was sent already. */
export const draftSent = refusal('approval.draft-sent', 409)
/** The item's list has no material at this place. */
export const noSuchMaterial = refusal('approval.no-such-material', 422)
/** No file came with the upload. */
export const fileMissing = refusal('approval.file-missing', 422)
/** A draft or an answer holds at most this many files. */
export const tooManyFiles = refusal('approval.too-many-files', 422)
/** A refusal tells its reasons (行政许可法 §38). */
export const reasonsMissing = refusal('approval.reasons-missing', 422)
/** A licence does not end before the decision. */
export const badValidity = refusal('approval.bad-validity', 422)
/** A body that is not competent names the one that is (行政许可法 §32(1)(2)). */
export const competentBodyMissing = refusal('approval.competent-body-missing', 422)
/** A handler needs the applicant's authority paper on file. */
export const authorityMissing = refusal('approval.authority-missing', 422)
/** The identity number does not check. */
export const badIdNumber = refusal('approval.bad-id-number', 422)
/** There is no licence in force of this item and holder that could be renewed. */
export const notRenewable = refusal('approval.not-renewable', 422)
/** The law itself has renewed the licence: it can only be given out. */
export const renewedByLaw = refusal('approval.renewed-by-law', 409)
/** Withdrawal is possible until the decision only. */
export const tooLateToWithdraw = refusal('approval.too-late-to-withdraw', 409)
/** A case is rated once, after it was answered. */
export const notRatable = refusal('approval.not-ratable', 409)
/** The case no longer stands where this is possible. */
export const notAtThisStep = refusal('approval.not-at-this-step', 409)
/** The rule of the period gives this to another authority; `authority` names it. */
export const otherAuthority = refusal('approval.other-authority', 403)

/** Nothing of the node was sealed yet. */
export const notSealedYet = refusal('approval.not-sealed-yet', 409)
