import { refusal } from '#kernel/errors'

/** Unknown, disabled or locked account, or wrong password: one answer for all. */
export const logInFailed = refusal('identity.log-in-failed', 401)
/** Wrong, expired, used or too often tried code, or none was sent: one answer for all. */
export const codeWrong = refusal('identity.code-wrong', 422)
/** Another code may be asked for in `seconds`. */
export const codeTooSoon = refusal('identity.code-too-soon', 429)
/** The installation has no gateway for text messages: no code can reach anybody. */
export const codesUnavailable = refusal('identity.codes-unavailable', 503)
/** The password is right, but the person holds no appointment today. */
export const noAppointment = refusal('identity.no-appointment', 403)
/** The identity number or 统一社会信用代码 has an account. */
export const idTaken = refusal('identity.id-taken', 409)
/** The phone number has an account. */
export const phoneTaken = refusal('identity.phone-taken', 409)
/** The current password was not right. */
export const currentWrong = refusal('identity.current-wrong', 422)
/** The installation has no mail server: no code can reach an address. */
export const mailUnavailable = refusal('identity.mail-unavailable', 503)
/** The person has an account already. */
export const accountExists = refusal('identity.account-exists', 409)
/** Somebody else has this login. */
export const loginTaken = refusal('identity.login-taken', 409)
/** The person's roles reach the whole government; only who administers it may have his account in hand. */
export const reachesFurther = refusal('identity.reaches-further', 403)
/** One does not administer oneself. */
export const ownAccount = refusal('identity.own-account', 409)
