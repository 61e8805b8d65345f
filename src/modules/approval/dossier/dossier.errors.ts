import { refusal } from '#kernel/errors'

/** The print was asked for too long ago: it has to be asked for again, and is put on record again. */
export const printExpired = refusal('approval.print-expired', 410)
