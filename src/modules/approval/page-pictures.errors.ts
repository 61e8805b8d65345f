import { refusal } from '#kernel/errors'

/** The pages of the file cannot be drawn; the original may still be opened. */
export const pageUnreadable = refusal('approval.page-unreadable', 422)
