import { refusal } from '#kernel/errors'

/** The unit would lie below itself. */
export const unitCycle = refusal('org.unit-cycle', 409)
/** The root of a government can be neither moved nor closed. */
export const unitIsRoot = refusal('org.unit-is-root', 409)
/** The unit is closed. */
export const unitClosed = refusal('org.unit-closed', 409)
/** There are still `units` units or `appointments` appointments in it. */
export const unitInUse = refusal('org.unit-in-use', 409)
/** Another unit of the government has this code. */
export const unitCodeTaken = refusal('org.unit-code-taken', 409)
/** Another body of the list has this name. */
export const bodyNameTaken = refusal('org.body-name-taken', 409)
/** There is no such division. */
export const unknownDivision = refusal('org.unknown-division', 422)
/** The last day lies before the first. */
export const appointmentDays = refusal('org.appointment-days', 422)
/** The person holds an appointment in this unit at that time. */
export const appointmentOverlap = refusal('org.appointment-overlap', 409)
/** The appointment has been ended before. */
export const appointmentEnded = refusal('org.appointment-ended', 409)
/** The last day of an appointment cannot lie in the past. */
export const lastDayPast = refusal('org.last-day-past', 422)
/** Another person of the government has this employee number. */
export const employeeNoTaken = refusal('org.employee-no-taken', 409)
/** The person has left. */
export const personLeft = refusal('org.person-left', 409)
/** The role reaches the whole government; only who appoints there may give or take it. */
export const roleReach = refusal('org.role-reach', 403)
/** There is no role with this code: `role`. */
export const unknownRole = refusal('org.unknown-role', 422)
/** Another role of the government has this code. */
export const roleCodeTaken = refusal('org.role-code-taken', 409)
/** `permission` is not declared, or not given by roles. */
export const unknownPermission = refusal('org.unknown-permission', 422)
/** Another government of the installation has this short name: `slug`. */
export const slugTaken = refusal('org.slug-taken', 409)
/** Nothing is offered to this role that the government has not decided. */
export const noSuchOffer = refusal('org.no-such-offer', 409)
/** A delegation names no permission. */
export const nothingDelegated = refusal('org.nothing-delegated', 422)
/** A delegation cannot begin in the past. */
export const delegationPast = refusal('org.delegation-past', 422)
/** The giver does not hold `permission` by this role, or only for his own records. */
export const powerNotHeld = refusal('org.power-not-held', 409)
/** `permission` may not be delegated to anybody. */
export const powerNotDelegable = refusal('org.power-not-delegable', 409)
/** `permission` may not be delegated to somebody in that unit. */
export const delegationTooFar = refusal('org.delegation-too-far', 409)
/** `permission` may be delegated for at most `days` days. */
export const delegationTooLong = refusal('org.delegation-too-long', 422)
/** Some of it is delegated to somebody in these days already. */
export const delegationOverlap = refusal('org.delegation-overlap', 409)
/** The delegation is over or was revoked before. */
export const delegationOver = refusal('org.delegation-over', 409)
/** While acting for somebody else one gives nothing away, and changes no power. */
export const actingForAnother = refusal('org.acting-for-another', 409)
/** Somebody stands in for at most `days` days. */
export const standInTooLong = refusal('org.stand-in-too-long', 422)
/** Nobody gives himself a position or a role, or puts himself in as a substitute. */
export const ownPower = refusal('org.own-power', 409)
