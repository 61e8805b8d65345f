import { addDays, isLegalDay, type LegalDay, yearOf } from '#kernel/calendar'
import type { RetentionRule } from './rule.ts'

/** What of a rule decides when a record is due. */
export type Period = Pick<RetentionRule, 'countsFrom' | 'unit' | 'length'>

/** The same day of another year; where it is missing, the last day of its month (民法典 §202). */
function sameDay(day: LegalDay, years: number): LegalDay {
  const found = `${yearOf(day) + years}${day.slice(4)}`
  return isLegalDay(found) ? found : `${found.slice(0, 8)}28`
}

/** The day from which the period counts without being counted itself. */
const startOf = ({ countsFrom }: Period, day: LegalDay): LegalDay =>
  countsFrom === 'next-year' ? `${yearOf(day)}-12-31` : day

/** The first day on which a record of `day` may be destroyed: the one after the last day of its period. */
export function dueFrom(period: Period, day: LegalDay): LegalDay {
  const start = startOf(period, day)
  return addDays(period.unit === 'year' ? sameDay(start, period.length) : addDays(start, period.length), 1)
}

/** The latest day whose records are due `today`. */
export function lastDueDay(period: Period, today: LegalDay): LegalDay {
  const { unit, length } = period
  let day = unit === 'year' ? sameDay(today, -length) : addDays(today, -length)
  if (period.countsFrom === 'next-year') day = `${yearOf(day)}-12-31`
  while (dueFrom(period, day) > today) {
    day = period.countsFrom === 'next-year' ? `${yearOf(day) - 1}-12-31` : addDays(day, -1)
  }
  return day
}
