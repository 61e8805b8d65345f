import { Type } from 'typebox'
import { Day, Fields, Id, Instant, Nullable, OneOf } from '#kernel/contract'
import { event } from '#kernel/events'
import { LICENCE_ENDINGS } from './ending.kinds.ts'

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
/** The competent body is told where it was chosen from the register of bodies; what was written freely is not. */
export const notAccepted = event(
  'approval.not-accepted@1',
  Fields({ ...told, competentBody: Type.Optional(Type.String()) }),
)
export const decided = event(
  'approval.decided@1',
  Fields({ ...told, outcome: OneOf('grant', 'part', 'refuse') }),
)
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
/** Which special procedure the periods stand still for; events from before it was told have none. */
const procedureKind = { kind: Type.Optional(Type.String()) }
export const paused = event(
  'approval.paused@1',
  Fields({ ...dated, ...procedureKind, until: Day, credited: Type.Boolean() }),
)
export const resumed = event('approval.resumed@1', Fields({ ...dated, ...procedureKind }))
export const extended = event('approval.extended@1', Fields(dated))

/** A further notice names what no earlier one did: the leader gave his reason; supervision is told. */
export const noticeRepeated = event(
  'approval.notice-repeated@1',
  Fields({ ...told, places: Type.Array(Type.Integer()) }),
)
const ofProcedure = { ...told, kind: Type.String() }
export const procedureBegun = event('approval.procedure-begun@1', Fields(ofProcedure))
export const procedureCalled = event(
  'approval.procedure-called@1',
  Fields({ ...ofProcedure, heldAt: Instant }),
)
export const procedureRecorded = event('approval.procedure-recorded@1', Fields({ ...ofProcedure, day: Day }))
export const procedureEnded = event(
  'approval.procedure-ended@1',
  Fields({ ...ofProcedure, outcome: Type.String() }),
)
export const hearingRightTold = event('approval.hearing-right-told@1', Fields({ ...told, askBy: Day }))
export const hearingAsked = event('approval.hearing-asked@1', Fields(told))
export const deliverySent = event('approval.delivery-sent@1', Fields({ ...told, manner: Type.String() }))
/** What was granted lies ready at the window. */
export const collectionTold = event('approval.collection-told@1', Fields({ ...told, place: Type.String() }))
export const delivered = event('approval.delivered@1', Fields({ ...told, manner: Type.String() }))
export const ended = event('approval.ended@1', Fields({ ...told, ground: Type.String() }))
export const licenceEnded = event(
  'approval.licence-ended@1',
  Fields({ ...told, ending: OneOf(...LICENCE_ENDINGS) }),
)
/** 分. */
export const paymentAsked = event('approval.payment-asked@1', Fields({ ...told, amount: Type.Integer() }))
export const paid = event('approval.paid@1', Fields(told))
/** A fee, or part of it, was waived; `left` is what is still to be paid. */
export const feeWaived = event(
  'approval.fee-waived@1',
  Fields({ ...told, amount: Type.Integer(), left: Type.Integer() }),
)
export const refundOrdered = event('approval.refund-ordered@1', Fields({ ...told, amount: Type.Integer() }))
export const refunded = event('approval.refunded@1', Fields(told))

/** A representative did a step in the place of whoever mandated him, who is told of each. */
export const mandateUsed = event(
  'approval.mandate-used@1',
  Fields({ ...told, giverId: Id, act: OneOf('accept', 'decide', 'seal') }),
)

/** The flow of the case has come to where somebody is to be told of it. */
export const stepReached = event(
  'approval.step-reached@1',
  Fields({ ...told, whom: OneOf('applicant', 'deciders') }),
)
