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
