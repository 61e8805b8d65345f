import { Type } from 'typebox'
import { Day, Fields, Id, Nullable, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'

const told = {
  caseId: Id,
  number: Type.String(),
  itemName: Type.String(),
  unitId: Id,
  /** Account of the applicant who applied on line. */
  owner: Nullable(Id),
}

export const submitted = event('approval.submitted@1', Fields(told))
export const correctionsAsked = event('approval.corrections-asked@1', Fields(told))
export const corrected = event('approval.corrected@1', Fields(told))
export const accepted = event('approval.accepted@1', Fields(told))
export const notAccepted = event('approval.not-accepted@1', Fields(told))
export const decided = event('approval.decided@1', Fields({ ...told, outcome: OneOf('grant', 'refuse') }))
export const withdrawn = event('approval.withdrawn@1', Fields(told))
export const rated = event('approval.rated@1', Fields({ ...told, grade: Type.Integer() }))
/** A licence goes on by the law itself: nobody decided about its renewal before it ended. */
export const deemedRenewed = event(
  'approval.deemed-renewed@1',
  Fields({ ...told, validTo: Day, recordedOn: Day }),
)
/** The applicant did not complete his application in time, which a rule takes for abandonment. */
export const abandoned = event('approval.abandoned@1', Fields({ ...told, dueOn: Day }))
/** Accepted by the law itself: nobody told in time what is missing. It took effect before it was recorded. */
export const deemedAccepted = event(
  'approval.deemed-accepted@1',
  Fields({ ...told, acceptedOn: Day, recordedOn: Day }),
)

const dated = { ...told, dueOn: Day }
export const paused = event('approval.paused@1', Fields({ ...dated, until: Day, credited: Type.Boolean() }))
export const resumed = event('approval.resumed@1', Fields(dated))
export const extended = event('approval.extended@1', Fields(dated))
