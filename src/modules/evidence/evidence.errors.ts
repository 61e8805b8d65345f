import { refusal } from '#kernel/errors'

/** Nothing was sealed yet. */
export const noHead = refusal('evidence.no-head', 404)

/** The tree has no head of this size. */
export const noSuchHead = refusal('evidence.no-such-head', 404)

/** No sealed act has this hash; one of the last seconds may still be pending. */
export const notSealed = refusal('evidence.not-sealed', 404)
