import { refusal } from '#kernel/errors'

/** Somebody else works on the task. */
export const taskTaken = refusal('casework.task-taken', 409)
/** The task is done, or was never the caller's to take. */
export const taskNotOpen = refusal('casework.task-not-open', 409)
/** The case does not stand where this step is possible. */
export const notAtThisStep = refusal('casework.not-at-this-step', 409)
/** What an open case needs is not destroyed before it ends. */
export const stillOpen = refusal('casework.still-open', 409)
/** The caller did another step of this case for himself, or for somebody else. */
export const sameHand = refusal('casework.same-hand', 409)
/** The task belongs to another role. */
export const otherRole = refusal('casework.other-role', 403)
/** No such clock runs in the case. */
export const clockNotRunning = refusal('casework.clock-not-running', 409)
/** The clock stands still already. */
export const pauseOpen = refusal('casework.pause-open', 409)
/** The clock does not stand still, or did not on that day. */
export const noPause = refusal('casework.no-pause', 409)
/** The rule of the clock knows no such pause; `what` says why. */
export const pauseRefused = refusal('casework.pause-refused', 422)
/** The case had not come in at the instant that is asked about. */
export const notYetOpened = refusal('casework.not-yet-opened', 409)
/** The instant that is asked about has not come. */
export const stillToCome = refusal('casework.still-to-come', 422)
/** By the rule somebody of another role ends what one has begun. */
export const sameRoleEnds = refusal('casework.same-role-ends', 403)
/** The machine's clock is not believed, or nobody has confirmed when the case was received: what bears a date waits. */
export const timeInDoubt = refusal('casework.time-in-doubt', 503)
/** The clock is still not believed: nothing is confirmed by it. */
export const timeStillInDoubt = refusal('casework.time-still-in-doubt', 409)
