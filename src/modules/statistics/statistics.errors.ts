import { refusal } from '#kernel/errors'

/** The month is not over, or nothing of it was kept before. */
export const monthNotOver = refusal('statistics.month-not-over', 409)

/** The month was frozen before; its figures stay. */
export const frozenBefore = refusal('statistics.frozen-before', 409)
