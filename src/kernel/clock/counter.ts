import type { Calendar, WorkingDays } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { ClockError } from './clock-error.ts'

/** How a unit of time counts days, by their numbers: all of them, or the working days. */
export type Counter = Pick<WorkingDays, 'add' | 'between' | 'isWorking'>

const natural: Counter = {
  add: (day, count) => day + count,
  between: (from, to) => Math.max(0, to - from),
  isWorking: () => true,
}

/** Whether a unit counts whole days; what it counts otherwise lies within a day. */
export const countsDays = (unit: Rule['unit']): boolean => unit === 'workday' || unit === 'natural'

/** @throws ClockError for a unit that is not counted in days */
export function counterOf(rule: Rule, calendar: Calendar): Counter {
  if (rule.unit === 'workday') return calendar.numbers
  if (rule.unit === 'natural') return natural
  throw new ClockError('unit-unknown', `${rule.id}: ${rule.unit}`)
}
