import type { Calendar, LegalDay } from '#kernel/calendar'
import type { ClockEvents } from './events.ts'
import { explain, type Step } from './explain.ts'
import { project } from './project.ts'
import type { Rule } from './rule.ts'

/** The last day of a period, and why. */
export interface Due {
  readonly due: LegalDay
  /** True where a year without notice was touched: the date may move when the notice is imported. */
  readonly provisional: boolean
  readonly steps: readonly Step[]
}

/**
 * The last day of a legal period with its explanation (行政许可法 §42, §45, §82; 民法典 §201, §203).
 * @throws ClockError for a policy, pause or extension that the rule does not know, instead of guessing
 * @throws RangeError for a malformed day, or one outside the calendar
 */
export function due(rule: Rule, events: ClockEvents, calendar: Calendar): Due {
  const projection = project(rule, events, calendar)
  return {
    due: projection.due,
    provisional: projection.provisional,
    steps: explain(rule, events.start, projection, calendar),
  }
}
