import { refusal } from '#kernel/errors'

/** The definition is not in the state in which this is possible. */
export const notInState = refusal('flowbook.not-in-state', 409)
/** Something is wrong with the definition; `problem` is the first of what is. */
export const notSound = refusal('flowbook.not-sound', 422)
/** No business of the product follows flows under this name. */
export const purposeUnknown = refusal('flowbook.purpose-unknown', 422)
/** The simulated step is not possible where the flow stands; `step` says which. */
export const stepImpossible = refusal('flowbook.step-impossible', 422)
