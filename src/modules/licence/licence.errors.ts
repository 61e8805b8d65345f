import { refusal } from '#kernel/errors'

export const endedAlready = refusal('licence.ended-already', 409)
export const endsLater = refusal('licence.ends-later', 422)
export const endsBeforeItBegan = refusal('licence.ends-before-it-began', 422)
