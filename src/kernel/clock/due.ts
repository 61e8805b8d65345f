import { type Calendar, type LegalDay, legalDayAt, type OfficeHours, startOfLegalDay } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { byStretch } from './by-stretch.ts'
import { ClockError } from './clock-error.ts'
import type { ClockEvents } from './events.ts'
import { explain } from './explain.ts'
import { project } from './project.ts'
import type { Step } from './step.ts'

/** The end of a period, and why. */
export interface Due {
  /** The last day. */
  readonly due: LegalDay
  /** Minutes since midnight at which it ends on that day in Beijing; 1440 is midnight. */
  readonly closes: number
  /** True where a year without notice was touched: the date may move when the notice is imported. */
  readonly provisional: boolean
  /** Tells it day by day; computed when asked. */
  steps(): readonly Step[]
}

/**
 * The end of a legal period (行政许可法 §42, §45, §82; 民法典 §201, §203), with its explanation on demand.
 * @param hours those of the office that counts; needed for hours and half-days, asked where a day ends with business
 * @throws ClockError for a policy, pause or extension that the rule does not know, instead of guessing
 * @throws RangeError for a malformed day, or one outside the calendar
 */
export function due(rule: Rule, events: ClockEvents, calendar: Calendar, hours?: OfficeHours): Due {
  switch (rule.unit) {
    case 'workday':
    case 'natural': {
      const projection = project(rule, events, calendar)
      const day = legalDayAt(projection.due)
      return {
        due: day,
        closes: endOfDay(rule, day, hours),
        provisional: projection.provisional,
        steps: () => explain(rule, projection, calendar),
      }
    }
    case 'half-day':
    case 'hour':
    case 'natural-hour': {
      const { due: day, closes, provisional, steps } = byStretch(rule, events, calendar, hours)
      return { due: legalDayAt(day), closes, provisional, steps: () => steps }
    }
    default:
      throw new ClockError('unit-unknown', `${(rule as Rule).id}`)
  }
}

/** The instant at which a period has ended: what the law says happens by itself happens then. */
export const endOf = ({ due: day, closes }: Pick<Due, 'due' | 'closes'>): Date =>
  new Date(startOfLegalDay(day).getTime() + closes * 60_000)

function endOfDay(rule: Rule, day: LegalDay, hours: OfficeHours | undefined): number {
  switch (rule.dayEnds) {
    case 'midnight':
      return 1440
    case 'close-of-business':
      return hours?.on(day).at(-1)?.closes ?? 1440
    default:
      throw new ClockError('day-end-unknown', `${(rule as Rule).id}`)
  }
}
