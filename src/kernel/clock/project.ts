import { addDays, type Calendar, daysBetween, type LegalDay } from '#kernel/calendar'
import { ClockError } from './clock-error.ts'
import { type Counter, counterOf } from './counter.ts'
import { type ClockEvents, type Pause, unitedPauses, wholeLength } from './events.ts'
import type { Rule } from './rule.ts'

/** A due date with the days it was found by, before anybody asks why. */
export interface Projection {
  /** The start after the receipt policy. */
  readonly start: LegalDay
  /** The last day of the count, before the roll-over. */
  readonly last: LegalDay
  readonly due: LegalDay
  /** True where the date rests on a year without notice. */
  readonly provisional: boolean
  readonly length: number
  readonly pauses: readonly Pause[]
}

/**
 * Computes a due date in a few table look-ups, without walking over days.
 * @throws ClockError for a policy, pause or extension that it does not know; RangeError for impossible days
 */
export function project(rule: Rule, events: ClockEvents, calendar: Calendar): Projection {
  const length = wholeLength(rule, events.extensions)
  const pauses = unitedPauses(rule, events.pauses)
  const start = effectiveStart(rule, events.start, calendar)
  const last = lastDay(rule, start, length, pauses, counterOf(rule, calendar))
  const due = rolled(rule, last, calendar)
  const touched: [boolean, LegalDay, LegalDay][] = [
    [rule.receiptOnRestDay !== 'as-is', events.start, start],
    [rule.unit === 'workday' && length !== 0, firstDay(rule, start), last],
    [rule.rollover !== 'none', last, due],
  ]
  const provisional = touched.some(([asked, from, to]) => asked && calendar.isProvisional(from, to))
  return { start, last, due, provisional, length, pauses }
}

function effectiveStart(rule: Rule, start: LegalDay, calendar: Calendar): LegalDay {
  switch (rule.receiptOnRestDay) {
    case 'as-is':
      return addDays(start, 0)
    case 'next-workday':
      return moved(rule, start, calendar)
    default:
      throw new ClockError('receipt-policy-unknown', `${(rule as Rule).id}`)
  }
}

/** The first day that may count, in the direction of the count. */
export function firstDay(rule: Rule, start: LegalDay): LegalDay {
  return rule.startDayCounts ? start : addDays(start, Math.sign(rule.length))
}

/** Each pause that begins before the end so far moves the end by the days it keeps from counting. */
function lastDay(
  rule: Rule,
  start: LegalDay,
  length: number,
  pauses: readonly Pause[],
  counter: Counter,
): LegalDay {
  if (length === 0) return start
  const first = firstDay(rule, start)
  let last = counter.add(addDays(first, -Math.sign(length)), length)
  if (length < 0) return last
  for (const pause of pauses) {
    if (pause.from > last) break
    const from = addDays(first, Math.max(0, daysBetween(first, pause.from)))
    const kept = counter.between(from, pause.until)
    if (kept > 0) last = counter.add(last, kept)
  }
  return last
}

function rolled(rule: Rule, last: LegalDay, calendar: Calendar): LegalDay {
  switch (rule.rollover) {
    case 'none':
      return last
    case 'next-workday':
      return moved(rule, last, calendar)
    default:
      throw new ClockError('rollover-unknown', `${(rule as Rule).id}`)
  }
}

function moved(rule: Rule, day: LegalDay, calendar: Calendar): LegalDay {
  if (rule.length < 0) throw new ClockError('moved-backwards', rule.id)
  return calendar.workingDayFrom(day)
}
