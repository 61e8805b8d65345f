import { refusal } from '#kernel/errors'

/** The item needs a higher 实名等级 than the applicant has; `need` and `have` are levels. */
export const levelTooLow = refusal('realname.level-too-low', 403)
/** What stands on the document is not what the account says. */
export const documentDiffers = refusal('realname.document-differs', 422)
/** The document does not suit the kind of account. */
export const documentUnsuited = refusal('realname.document-unsuited', 422)
/** This clerk has not checked the person within the last half hour. */
export const checkFirst = refusal('realname.check-first', 409)
/** There is no proof of this level to be ended. */
export const nothingToEnd = refusal('realname.nothing-to-end', 409)
/** The installation has no authority to ask. */
export const authorityAbsent = refusal('realname.authority-absent', 503)
/** A check is under way, or three were made today. */
export const authorityTooOften = refusal('realname.authority-too-often', 429)
