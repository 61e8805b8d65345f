/** 实名等级, lowest first: 自报, 手机, 窗口核验, 权威核验. */
export const REALNAME_LEVELS = ['declared', 'phone', 'window', 'authority'] as const
/** 实名等级. */
export type RealnameLevel = (typeof REALNAME_LEVELS)[number]

/** Documents that a clerk compares with the person before him. */
export const DOCUMENTS = ['resident-id-card', 'temporary-id-card', 'business-licence'] as const
/** A document that a clerk compares with the person before him. */
export type Document = (typeof DOCUMENTS)[number]

/** Why a proof no longer holds. */
export const END_REASONS = ['checked-in-error', 'document-invalid', 'not-his-phone'] as const
/** Why a proof no longer holds. */
export type EndReason = (typeof END_REASONS)[number]

/** What came of asking the authority. */
export const CHECK_STATES = ['pending', 'match', 'mismatch', 'unavailable'] as const
/** What came of asking the authority. */
export type CheckState = (typeof CHECK_STATES)[number]
