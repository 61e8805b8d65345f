import { refusal } from '#kernel/errors'

/** Somebody keeps as many views of a list as anybody can. */
export const tooManyViews = refusal('desk.too-many-views', 409)
