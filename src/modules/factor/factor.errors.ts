import { refusal } from '#kernel/errors'

/** Wrong, expired or used code, or a signature that does not hold: one answer for all. */
export const proofWrong = refusal('factor.wrong', 422)
/** Five wrong tries in a row; in `minutes` there may be another. */
export const proofLocked = refusal('factor.locked', 429)
/** The zone does not accept this method. */
export const notAcceptedHere = refusal('factor.not-accepted-here', 403)
/** Who has factors proves one, in this session and within the last minutes, before he changes them. */
export const proveFirst = refusal('factor.prove-first', 403)
/** The last factor of somebody who decides. */
export const lastFactor = refusal('factor.last', 409)
/** Nobody needs more factors. */
export const tooManyFactors = refusal('factor.too-many', 409)
/** Another code may be asked for in `seconds`. */
export const codeTooSoon = refusal('factor.code-too-soon', 429)
/** The installation has no gateway for text messages. */
export const codesUnavailable = refusal('factor.codes-unavailable', 503)
/** Passkeys need an address with a name, and TLS: `origin` says where. */
export const noPasskeysHere = refusal('factor.no-passkeys', 409)
/** The installation has no adapter for a certificate authority. */
export const noCertificatesHere = refusal('factor.no-certificates', 503)
/** The passkey or certificate is in use already. */
export const credentialTaken = refusal('factor.credential-taken', 409)
