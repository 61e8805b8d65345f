import type { LegalDay } from './legal-day.ts'

/** Why a day is a working day or a rest day. */
export type DaySource =
  | { readonly basis: 'weekday' }
  | { readonly basis: 'weekend' }
  | { readonly basis: 'new-year-day' }
  | { readonly basis: 'notice'; readonly layer: string; readonly name: string; readonly notice: string }

export interface DayKind {
  readonly working: boolean
  readonly source: DaySource
  /** True where a layer has no notice for the year: the day may still change. */
  readonly provisional: boolean
}

/** The same questions for day numbers (`dayNumber`), for whoever asks very many of them. */
export interface WorkingDays {
  isWorking(day: number): boolean
  /** The `count`-th working day after `day`, or before it where `count` is negative; 0 gives `day` itself. */
  add(day: number, count: number): number
  /** Working days in `[from, to)`; 0 where `to` is not after `from`. */
  between(from: number, to: number): number
  /** `day` if it is a working day, else the first working day after it. */
  from(day: number): number
  /** True where any day from `from` to `to`, both included and in either order, is provisional. */
  isProvisional(from: number, to: number): boolean
}

/**
 * Working days and rest days of one place. An immutable value; every method takes constant time,
 * and throws `RangeError` on a malformed day or one outside the years the calendar was built for.
 */
export interface Calendar {
  /** Names the data, for pinning in acts; two calendars of one version are equal. */
  readonly version: string
  readonly numbers: WorkingDays
  dayKind(day: LegalDay): DayKind
  isWorkingDay(day: LegalDay): boolean
  /** The `count`-th working day after `day`, or before it where `count` is negative; 0 gives `day` itself. */
  addWorkingDays(day: LegalDay, count: number): LegalDay
  /** Working days in `[from, to)`; 0 where `to` is not after `from`. */
  workingDaysBetween(from: LegalDay, to: LegalDay): number
  /** `day` if it is a working day, else the first working day after it. */
  workingDayFrom(day: LegalDay): LegalDay
  /** True where any day from `from` to `to`, both included and in either order, is provisional. */
  isProvisional(from: LegalDay, to: LegalDay): boolean
}
