import { refusal } from '#kernel/errors'

/** The letter belongs to another lane. */
export const letterTaken = refusal('queue.letter-taken', 409)
/** The number belongs to another counter. */
export const numberTaken = refusal('queue.number-taken', 409)
/** A counter names a lane that is not there. */
export const noSuchLane = refusal('queue.no-such-lane', 422)
/** No tickets are given out for a closed lane. */
export const laneClosed = refusal('queue.lane-closed', 409)
/** The caller does not sit at this counter. */
export const notSeated = refusal('queue.not-seated', 409)
/** Somebody else sits at this counter. */
export const counterTaken = refusal('queue.counter-taken', 409)
/** The ticket is not with this caller, or its day is over. */
export const ticketElsewhere = refusal('queue.ticket-elsewhere', 409)
