import { refusal } from './refusal.ts'

/** Not there, or not yours: the two answers are the same on purpose. */
export const notFound = refusal('kernel.not-found', 404)
/** The record may be seen, but this act on it is not allowed. */
export const forbidden = refusal('kernel.forbidden', 403)
/** Nobody is logged in, or the session has ended. */
export const unauthenticated = refusal('kernel.unauthenticated', 401)
/** The input does not fit its schema; `fields` says where. */
export const invalidInput = refusal('kernel.invalid-input', 422)
/** Somebody else changed the record in between. */
export const changedMeanwhile = refusal('kernel.changed-meanwhile', 409)
/** A writing request came without its idempotency key. */
export const keyMissing = refusal('kernel.idempotency-key-missing', 400)
/** A request that is only to be tried came to what makes nothing that could be seen before. */
export const notTried = refusal('kernel.not-tried', 400)
/** The same idempotency key came with another content. */
export const keyReused = refusal('kernel.idempotency-key-reused', 422)
/** The form was not made for this session, or the page is too old. */
export const formExpired = refusal('kernel.form-expired', 403)
/** The database cannot be reached just now. */
export const databaseAway = refusal('kernel.database-away', 503)
/** The database is there, and another work on the same record takes too long. */
export const databaseBusy = refusal('kernel.database-busy', 503)
/** There is too little room left on a disk: nothing is written, what is there can be read. */
export const diskFull = refusal('kernel.disk-full', 507)
/** Too many requests; `seconds` says when to try again. */
export const tooMany = refusal('kernel.too-many', 429)
/** The body is larger than the endpoint takes. */
export const tooLarge = refusal('kernel.too-large', 413)
/** The content was destroyed by law; only the record of it is left. */
export const fileDestroyed = refusal('kernel.file-destroyed', 410)
/** The body is not what its content type says, or of no type that the endpoint takes. */
export const unreadable = refusal('kernel.unreadable', 400)
/** The request asks for a name that is not this installation's. */
export const wrongHost = refusal('kernel.wrong-host', 421)
/** What was sent did not come in time. */
export const tooSlow = refusal('kernel.too-slow', 408)
/** Address, cookies and other headers together are larger than the server takes. */
export const headersTooLarge = refusal('kernel.headers-too-large', 431)
/** Too many files are on their way at once; `seconds` says when to try again. */
export const busy = refusal('kernel.busy', 503)
/** The virus scanner gives no verdict, and files are not taken without one. */
export const scanAway = refusal('kernel.scan-away', 503)
