import type { ClockTime, DaySource, LegalDay } from '#kernel/calendar'

/** Where the treatment of a day comes from. */
export type StepSource =
  | DaySource
  | { readonly basis: 'rule'; readonly law: string; readonly article: string }
  | { readonly basis: 'policy'; readonly policy: 'receiptOnRestDay' | 'rollover' }
  | {
      readonly basis: 'pause'
      readonly ground: string
      readonly article: string | null
      readonly notice: string | null
    }

/**
 * One day of a period, or one stretch of a day where hours or half-days count. `start` begins it without counting,
 * `counted` counts, `rest` and `paused` do not, `moved` is the working day that a start or an end on a rest day was
 * moved to.
 */
export interface Step {
  readonly day: LegalDay
  /** Only where hours or half-days count: the stretch of the day, half-open. */
  readonly from?: ClockTime
  readonly until?: ClockTime
  readonly effect: 'start' | 'counted' | 'rest' | 'paused' | 'moved'
  /** Days or half-days counted up to and with this step; minutes where hours count. */
  readonly count: number
  readonly source: StepSource
}
