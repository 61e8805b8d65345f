import { refusal } from '#kernel/errors'

/** The rule was published in a newer version, or another proposal stands open. */
export const overtaken = refusal('legaltime.overtaken', 409)
/** The proposal was confirmed or withdrawn already. */
export const decided = refusal('legaltime.decided', 409)
/** Who proposed a version does not confirm it where somebody else could. */
export const proposedByYou = refusal('legaltime.proposed-by-you', 403)
/** No rule of this id is known, and new ids come with the product. */
export const unknownRule = refusal('legaltime.unknown-rule', 404)
/** Hours that no office can keep. */
export const impossibleHours = refusal('legaltime.impossible-hours', 422)
/** A rule that contradicts itself: ends before it begins, pauses or moves while it counts back. */
export const impossibleRule = refusal('legaltime.impossible-rule', 422)
/** A version that says what the one before it says. */
export const nothingChanged = refusal('legaltime.nothing-changed', 422)
/** A rule of a region that this government does not lie in. */
export const foreignRegion = refusal('legaltime.foreign-region', 422)
