import { ACTS } from './approval.model.ts'
import { ENDING_ACTS } from './ending.model.ts'
import { PAYMENT_ACTS } from './payment/payment.model.ts'

/** Acts of which the applicant learns, with everything that they say of the case; whatever is not named here stays in the office. */
export const TOLD_ACTS: ReadonlySet<string> = new Set<string>([
  ...[ACTS.submitted, ACTS.materialAdded, ACTS.correctionsAsked, ACTS.corrected, ACTS.correctedOnSpot],
  ...[ACTS.noticeOvertaken, ACTS.accepted, ACTS.deemedAccepted, ACTS.notAccepted],
  ...[ACTS.paused, ACTS.resumed, ACTS.extended],
  ...[ACTS.procedureBegun, ACTS.procedureCalled, ACTS.procedureEnded],
  ...[ACTS.hearingRightTold, ACTS.hearingAsked, ACTS.hearingWaived],
  ...Object.values(PAYMENT_ACTS),
  ...[ACTS.decided, ACTS.deemedRenewed, ACTS.withdrawn, ACTS.abandoned, ACTS.rated],
  ...[ACTS.collectionTold, ACTS.deliverySent, ACTS.deliveryReceived, ACTS.deliveryReturned],
  ...Object.values(ENDING_ACTS),
  ...[ACTS.timeConfirmed, 'casework.reprojected@1', 'casework.due-passed@1', 'casework.values-destroyed@1'],
])

/** Acts of which the applicant learns that they were done, and not what was advised. */
export const ADVICE_ACTS: ReadonlySet<string> = new Set<string>([ACTS.reviewed, ACTS.rechecked])
