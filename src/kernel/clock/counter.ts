import { addDays, type Calendar, daysBetween, type LegalDay } from '#kernel/calendar'
import { ClockError } from './clock-error.ts'
import type { Rule } from './rule.ts'

/** How a unit of time counts days: all of them, or the working days. */
export interface Counter {
  /** The `count`-th day that counts after `day`, or before it where `count` is negative. */
  add(day: LegalDay, count: number): LegalDay
  /** Days that count in `[from, to)`; 0 where `to` is not after `from`. */
  between(from: LegalDay, to: LegalDay): number
  counts(day: LegalDay): boolean
}

const natural: Counter = {
  add: addDays,
  between: (from, to) => Math.max(0, daysBetween(from, to)),
  counts: () => true,
}

/** @throws ClockError for a unit it does not know */
export function counterOf(rule: Rule, calendar: Calendar): Counter {
  switch (rule.unit) {
    case 'natural':
      return natural
    case 'workday':
      return {
        add: calendar.addWorkingDays,
        between: calendar.workingDaysBetween,
        counts: calendar.isWorkingDay,
      }
    default:
      throw new ClockError('unit-unknown', `${(rule as Rule).id}`)
  }
}
