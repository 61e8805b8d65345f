/** How long a period is. */
export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter', 'year'] as const
/** How long a period is. */
export type PeriodKind = (typeof PERIOD_KINDS)[number]
