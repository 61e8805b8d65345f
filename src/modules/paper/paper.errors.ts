import { refusal } from '#kernel/errors'

/** The PDF is not there yet. */
export const notReady = refusal('paper.not-ready', 409)
/** The paper was made void. */
export const paperVoid = refusal('paper.void', 410)
