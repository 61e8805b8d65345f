import { Type } from 'typebox'
import { Day, Fields, Id, Nullable } from '#kernel/contract'
import { event } from '#kernel/events'

const told = { complaintId: Id, number: Type.String(), accountId: Nullable(Id), unitId: Nullable(Id) }

/** A complaint came in, or a rating of 不满意 or 非常不满意 opened a duty to answer. */
export const complaintReceived = event('complaint.received@1', Fields(told))
/** A unit has to handle it. */
export const complaintAssigned = event('complaint.assigned@1', Fields(told))
export const complaintAnswered = event('complaint.answered@1', Fields(told))
export const reviewAsked = event('complaint.review-asked@1', Fields(told))
export const reviewAnswered = event('complaint.review-answered@1', Fields(told))
/** Its citizen took it back before it was answered. */
export const complaintWithdrawn = event('complaint.withdrawn@1', Fields(told))
/** The day of an answer became another. */
export const complaintRedated = event('complaint.redated@1', Fields({ ...told, before: Day, dueOn: Day }))
