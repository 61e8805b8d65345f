import type { WorkingDays } from './calendar.ts'
import { legalDayAt } from './legal-day.ts'

/** What is known of one day: whether it is worked, and whether that may still change. */
export interface DayFact {
  readonly working: boolean
  readonly provisional: boolean
}

/**
 * Answers every question about working days from three tables, so that none needs a walk over days.
 * @param first the first day number that may be asked for
 * @param facts one for each day from `first` on
 */
export function workingDays(first: number, facts: readonly DayFact[]): WorkingDays {
  const last = first + facts.length - 1
  const worked = sums(facts.map(({ working }) => working))
  const open = sums(facts.map(({ provisional }) => provisional))
  const days = Int32Array.from(facts.flatMap(({ working }, i) => (working ? [first + i] : [])))

  const outside = () =>
    new RangeError(`outside the calendar, which runs from ${legalDayAt(first)} to ${legalDayAt(last)}`)
  const at = (table: Int32Array, index: number): number => {
    const value = table[index]
    if (value === undefined) throw outside()
    return value
  }
  const before = (table: Int32Array, day: number): number => at(table, day - first)
  const inside = (day: number): number => {
    if (!(day >= first && day <= last)) throw outside()
    return day
  }

  const isWorking = (day: number) => before(worked, inside(day) + 1) > before(worked, day)
  const add = (day: number, count: number): number => {
    inside(day)
    if (count === 0) return day
    return at(days, count > 0 ? before(worked, day + 1) - 1 + count : before(worked, day) + count)
  }
  const numbers: WorkingDays = {
    isWorking,
    add,
    between: (from, to) => Math.max(0, before(worked, inside(to)) - before(worked, inside(from))),
    from: (day) => (isWorking(day) ? day : add(day, 1)),
    isProvisional: (from, to) => {
      inside(from)
      inside(to)
      return before(open, Math.max(from, to) + 1) > before(open, Math.min(from, to))
    },
  }
  return Object.freeze(numbers)
}

/** `sums[i]`: how many of the first `i` are true. */
function sums(flags: readonly boolean[]): Int32Array {
  const table = new Int32Array(flags.length + 1)
  flags.forEach((flag, i) => {
    table[i + 1] = (table[i] ?? 0) + (flag ? 1 : 0)
  })
  return table
}
