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
/** Only the file of a closed case gets an archive number. */
export const notClosedYet = refusal('casework.not-closed-yet', 409)
/** The file has its archive number, `number`. */
export const alreadyArchived = refusal('casework.already-archived', 409)
/** No rule says how files of this unit are numbered. */
export const noArchiveRule = refusal('casework.no-archive-rule', 409)
/** No archive numbers can be made by this pattern. */
export const noArchivePattern = refusal('casework.no-archive-pattern', 422)
/** Somebody acted on the case since the caller looked at it; `act`, `at`, `by` and `n` say which act, when and who. */
export const actedMeanwhile = refusal('casework.acted-meanwhile', 409)
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
/** There is no unit of a code that the flow names. */
export const unitUnknown = refusal('casework.unit-unknown', 409)
/** Somebody was faster: `name` did it at `time`. */
export const doneMeanwhile = refusal('casework.done-meanwhile', 409)
/** Somebody outside was told of the step: it is not undone any more. */
export const stepBinding = refusal('casework.step-binding', 409)
/** The task is done by another act of the business. */
export const ownAct = refusal('casework.own-act', 409)
/** The task cannot be handed to this person: another role or unit, or no appointment in force. */
export const notForHim = refusal('casework.not-for-him', 422)
/** The outcome is none of those that the flow knows at this step. */
export const outcomeUnknown = refusal('casework.outcome-unknown', 422)
/** Somebody has begun the next step, or it was undone already. */
export const notWithdrawable = refusal('casework.not-withdrawable', 409)
/** Only whoever did the step takes it back. */
export const notYourStep = refusal('casework.not-your-step', 403)
/** The machine's clock is not believed, or nobody has confirmed when the case was received: what bears a date waits. */
export const timeInDoubt = refusal('casework.time-in-doubt', 503)
/** The clock is still not believed: nothing is confirmed by it. */
export const timeStillInDoubt = refusal('casework.time-still-in-doubt', 409)
/** No file came with the upload. */
export const fileMissing = refusal('casework.file-missing', 422)
/** Enough files go with it already. */
export const tooManyFiles = refusal('casework.too-many-files', 422)
/** More paper would be given away than lies there. */
export const nothingHeld = refusal('casework.nothing-held', 409)
/** Papers go from one unit to another. */
export const sameUnit = refusal('casework.same-unit', 422)
/** The list was received or refused already. */
export const transferAnswered = refusal('casework.transfer-answered', 409)
/** Whoever has an interest in a case does not work on it. */
export const conflicted = refusal('casework.conflicted', 403)
/** The number is no 公民身份号码. */
export const badNumber = refusal('casework.bad-number', 422)
/** A call is recorded after it was made. */
export const callInFuture = refusal('casework.call-in-future', 422)
/** The case has no such party. */
export const noPhone = refusal('casework.no-phone', 422)
/** The person records for this unit already. */
export const alreadySecretary = refusal('casework.already-secretary', 409)
/** The leader has objected already. */
export const alreadyObjected = refusal('casework.already-objected', 409)
/** Papers are received by the unit that they were sent to. */
export const notTheReceiver = refusal('casework.not-the-receiver', 403)
