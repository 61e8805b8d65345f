import { type Calendar, legalDayAt } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { counterOf } from './counter.ts'
import type { Pause } from './events.ts'
import { firstDay, type Projection } from './project.ts'
import type { Step, StepSource } from './step.ts'

/**
 * Tells a due date day by day, from the start to the due day and, for a negative length, backwards.
 * Every day between the two stands in it exactly once.
 */
export function explain(rule: Rule, projection: Projection, calendar: Calendar): readonly Step[] {
  const { given, start, last, due } = projection
  const rest = (day: number, count: number): Step => {
    return { day: legalDayAt(day), effect: 'rest', count, source: calendar.dayKind(legalDayAt(day)).source }
  }
  const moved = (day: number, count: number, policy: 'receiptOnRestDay' | 'rollover'): Step => {
    return { day: legalDayAt(day), effect: 'moved', count, source: { basis: 'policy', policy } }
  }
  const steps = daysUpTo(given, start).map((day) => rest(day, 0))
  const first: Step =
    start === given
      ? { day: legalDayAt(start), effect: 'start', count: 0, source: ruleSource(rule) }
      : moved(start, 0, 'receiptOnRestDay')
  const counted = walk(rule, projection, calendar)
  const whole = [...steps, ...(counted[0]?.day === first.day ? [] : [first]), ...counted]
  if (due === last) return whole
  const total = whole.at(-1)?.count ?? 0
  const between = daysUpTo(last + 1, due).map((day) => rest(day, total))
  return [...whole, ...between, moved(due, total, 'rollover')]
}

export const ruleSource = ({ law, article }: Rule): StepSource => ({ basis: 'rule', law, article })

/** The pause behind a step: its ground, the article that allows it and the notice that was given. */
export const pauseSource = (rule: Rule, { ground, notice }: Pause): StepSource => {
  const article = rule.pause.find((one) => one.ground === ground)?.article ?? null
  return { basis: 'pause', ground, article, notice }
}

/** The days in which counting goes on, from the first that may count to the last that does. */
function walk(rule: Rule, { start, last, length, pauses }: Projection, calendar: Calendar): Step[] {
  if (length === 0) return []
  const direction = Math.sign(length)
  const counter = counterOf(rule, calendar)
  const steps: Step[] = []
  let count = 0
  for (let day = firstDay(rule, start); direction > 0 ? day <= last : day >= last; day += direction) {
    const held = pauses.find(({ from, until }) => from <= day && day < until)
    const effect = !counter.isWorking(day) ? 'rest' : held === undefined ? 'counted' : 'paused'
    if (effect === 'counted') count++
    const source =
      held !== undefined && effect === 'paused'
        ? pauseSource(rule, held.pause)
        : calendar.dayKind(legalDayAt(day)).source
    steps.push({ day: legalDayAt(day), effect, count, source })
  }
  return steps
}

/** The days of `[from, to)` in order. */
const daysUpTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
