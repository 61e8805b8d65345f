import { refusal } from '#kernel/errors'

/** The request was answered or withdrawn already. */
export const requestClosed = refusal('privacy.request-closed', 409)
/** The request names no case of the one who asks, or it is no request for deletion. */
export const noCaseToDestroy = refusal('privacy.no-case-to-destroy', 409)
/** The password was not right. */
export const passwordWrong = refusal('privacy.password-wrong', 422)
