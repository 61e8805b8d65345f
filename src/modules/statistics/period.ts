import { addDays, dayNumber, type LegalDay } from '#kernel/calendar'
import type { PeriodKind } from './period.kinds.ts'

/** Legal days that a table counts, both included. */
export interface Period {
  readonly from: LegalDay
  readonly to: LegalDay
}

const WEEK = 7
const WEEKS_OF_A_YEAR = 52
const MONTHS = { month: 1, quarter: 3, year: 12 } as const

const part = (day: LegalDay, from: number, to: number): number => Number(day.slice(from, to))

/** The first day of a month, counted from the year 0. */
function firstOf(month: number): LegalDay {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** Months since the year 0. */
const monthOf = (day: LegalDay): number => part(day, 0, 4) * 12 + part(day, 5, 7) - 1

/** Days since Monday: 0 to 6. 1970-01-01 was a Thursday. */
const weekday = (day: LegalDay): number => (dayNumber(day) + 3) % WEEK

function months(kind: keyof typeof MONTHS, month: number): Period {
  const first = month - (month % MONTHS[kind])
  return { from: firstOf(first), to: addDays(firstOf(first + MONTHS[kind]), -1) }
}

/** The period of a kind in which a day lies. */
export function periodOf(kind: PeriodKind, day: LegalDay): Period {
  if (kind === 'day') return { from: day, to: day }
  if (kind !== 'week') return months(kind, monthOf(day))
  const from = addDays(day, -weekday(day))
  return { from, to: addDays(from, WEEK - 1) }
}

/** 环比: the period before. */
export const periodBefore = (kind: PeriodKind, { from }: Period): Period => periodOf(kind, addDays(from, -1))

/** The last day of the month of the year before, where that month is shorter. */
function dayOfYearBefore(day: LegalDay): LegalDay {
  const same = `${String(part(day, 0, 4) - 1).padStart(4, '0')}${day.slice(4)}`
  return day.endsWith('-02-29') ? `${same.slice(0, 8)}28` : same
}

/** 同比: the same period of the year before; of a week, the week 52 weeks before. */
export function periodYearAgo(kind: PeriodKind, { from }: Period): Period {
  if (kind === 'week') return periodOf(kind, addDays(from, -WEEK * WEEKS_OF_A_YEAR))
  return periodOf(kind, dayOfYearBefore(from))
}

/** The month in which a day lies, by its first day. */
export const monthStart = (day: LegalDay): LegalDay => firstOf(monthOf(day))
