/** What somebody of the staff looked at. */
export const LOOK_KINDS = ['parties', 'file', 'paper', 'past', 'window-check'] as const
/** What somebody of the staff looked at. */
export type LookKind = (typeof LOOK_KINDS)[number]

/** What may be asked for (个人信息保护法 §46 correction, §47 deletion, §48 explanation). */
export const REQUEST_KINDS = ['correction', 'deletion', 'explanation'] as const
/** What may be asked for. */
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** States of a request. */
export const REQUEST_STATES = ['open', 'granted', 'refused', 'withdrawn'] as const
/** State of a request. */
export type RequestState = (typeof REQUEST_STATES)[number]

/** Notices rest on the law and are only told; consents may be given and withdrawn. */
export const TEXT_KINDS = ['notice', 'consent'] as const
