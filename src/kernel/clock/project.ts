import type { Calendar } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { ClockError } from './clock-error.ts'
import { type Counter, counterOf } from './counter.ts'
import { type ClockEvents, type HeldPause, unitedPauses, wholeLength } from './events.ts'
import { dayOfMoment } from './moment.ts'

/** A period in days with the days it was found by, in day numbers, before anybody asks why. */
export interface Projection {
  /** The day it was given, and the start after the receipt policy. */
  readonly given: number
  readonly start: number
  /** The last day of the count, before the roll-over. */
  readonly last: number
  readonly due: number
  /** True where the date rests on a year without notice. */
  readonly provisional: boolean
  readonly length: number
  readonly pauses: readonly HeldPause[]
}

/**
 * Computes a due date in a few table look-ups, without walking over days.
 * @throws ClockError for a policy, pause or extension that it does not know; RangeError for impossible days
 */
export function project(rule: Rule, events: ClockEvents, calendar: Calendar): Projection {
  const length = wholeLength(rule, events.extensions)
  const pauses = unitedPauses(rule, events.pauses)
  const given = dayOfMoment(events.start)
  const start = effectiveStart(rule, given, calendar)
  const last = lastDay(rule, start, length, pauses, counterOf(rule, calendar))
  const due = rolled(rule, last, calendar)
  const open = calendar.numbers.isProvisional
  const provisional =
    (rule.receiptOnRestDay !== 'as-is' && open(given, start)) ||
    (rule.unit === 'workday' && length !== 0 && open(firstDay(rule, start), last)) ||
    (rule.rollover !== 'none' && open(last, due))
  return { given, start, last, due, provisional, length, pauses }
}

/** The start after the receipt policy, by day numbers. */
export function effectiveStart(rule: Rule, given: number, calendar: Calendar): number {
  switch (rule.receiptOnRestDay) {
    case 'as-is':
      return given
    case 'next-workday':
      return moved(rule, given, calendar)
    default:
      throw new ClockError('receipt-policy-unknown', `${(rule as Rule).id}`)
  }
}

/** The first day that may count, in the direction of the count. */
export function firstDay(rule: Rule, start: number): number {
  return rule.startDayCounts ? start : start + Math.sign(rule.length)
}

/** Each pause that begins before the end so far moves the end by the days it keeps from counting. */
function lastDay(
  rule: Rule,
  start: number,
  length: number,
  pauses: readonly HeldPause[],
  counter: Counter,
): number {
  if (length === 0) return start
  const first = firstDay(rule, start)
  let last = counter.add(first - Math.sign(length), length)
  for (const { from, until } of pauses) {
    if (from > last) break
    const kept = counter.between(Math.max(first, from), Math.max(first, until))
    if (kept > 0) last = counter.add(last, kept)
  }
  return last
}

function rolled(rule: Rule, last: number, calendar: Calendar): number {
  switch (rule.rollover) {
    case 'none':
      return last
    case 'next-workday':
      return moved(rule, last, calendar)
    default:
      throw new ClockError('rollover-unknown', `${(rule as Rule).id}`)
  }
}

function moved(rule: Rule, day: number, calendar: Calendar): number {
  if (rule.length < 0) throw new ClockError('moved-backwards', rule.id)
  return calendar.numbers.from(day)
}
