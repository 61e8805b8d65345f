import { addDays, type Calendar, type DaySource, type LegalDay } from '#kernel/calendar'
import { counterOf } from './counter.ts'
import type { Pause } from './events.ts'
import { firstDay, type Projection } from './project.ts'
import type { Rule } from './rule.ts'

/** Where the treatment of a day comes from. */
export type StepSource =
  | DaySource
  | { readonly basis: 'rule'; readonly law: string; readonly article: string }
  | { readonly basis: 'policy'; readonly policy: 'receiptOnRestDay' | 'rollover' }
  | { readonly basis: 'pause'; readonly ground: string; readonly notice: string | null }

/**
 * One day of a period. `start` begins it without counting, `counted` counts, `rest` and `paused` do not,
 * `moved` is the working day that a start or an end on a rest day was moved to.
 */
export interface Step {
  readonly day: LegalDay
  readonly effect: 'start' | 'counted' | 'rest' | 'paused' | 'moved'
  /** Days counted up to and with this one. */
  readonly count: number
  readonly source: StepSource
}

/**
 * Tells a due date day by day, from the start to the due day and, for a negative length, backwards.
 * Every day between the two stands in it exactly once.
 */
export function explain(
  rule: Rule,
  startedOn: LegalDay,
  projection: Projection,
  calendar: Calendar,
): readonly Step[] {
  const { start, last, due } = projection
  const rest = (day: LegalDay, count: number): Step => {
    return { day, effect: 'rest', count, source: calendar.dayKind(day).source }
  }
  const moved = (day: LegalDay, count: number, policy: 'receiptOnRestDay' | 'rollover'): Step => {
    return { day, effect: 'moved', count, source: { basis: 'policy', policy } }
  }
  const steps = daysUpTo(startedOn, start).map((day) => rest(day, 0))
  const first: Step =
    start === startedOn
      ? {
          day: start,
          effect: 'start',
          count: 0,
          source: { basis: 'rule', law: rule.law, article: rule.article },
        }
      : moved(start, 0, 'receiptOnRestDay')
  const counted = walk(rule, projection, calendar)
  const whole = [...steps, ...(counted[0]?.day === start ? [] : [first]), ...counted]
  if (due === last) return whole
  const total = whole.at(-1)?.count ?? 0
  const between = daysUpTo(addDays(last, 1), due).map((day) => rest(day, total))
  return [...whole, ...between, moved(due, total, 'rollover')]
}

/** The days in which counting goes on, from the first that may count to the last that does. */
function walk(rule: Rule, { start, last, length, pauses }: Projection, calendar: Calendar): Step[] {
  if (length === 0) return []
  const direction = Math.sign(length)
  const counter = counterOf(rule, calendar)
  const steps: Step[] = []
  let count = 0
  let day = firstDay(rule, start)
  for (; direction > 0 ? day <= last : day >= last; day = addDays(day, direction)) {
    const pause = pauses.find(({ from, until }) => from <= day && day < until)
    const effect = !counter.counts(day) ? 'rest' : pause === undefined ? 'counted' : 'paused'
    if (effect === 'counted') count++
    steps.push({ day, effect, count, source: sourceOf(day, effect, pause, calendar) })
  }
  return steps
}

function sourceOf(
  day: LegalDay,
  effect: Step['effect'],
  pause: Pause | undefined,
  calendar: Calendar,
): StepSource {
  return effect === 'paused' && pause !== undefined
    ? { basis: 'pause', ground: pause.ground, notice: pause.notice }
    : calendar.dayKind(day).source
}

/** The days of `[from, to)` in order. */
function daysUpTo(from: LegalDay, to: LegalDay): LegalDay[] {
  const days: LegalDay[] = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day)
  return days
}
