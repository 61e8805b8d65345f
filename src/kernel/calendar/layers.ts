import type { DaySource } from './calendar.ts'
import { type HolidayDay, HolidayError, type HolidayProblem, inspectHoliday } from './holiday.ts'
import { dayNumber, type LegalDay, weekday } from './legal-day.ts'

/** One source of holidays: the State Council, or a region that may set days of its own. */
export interface CalendarLayer {
  /** GB/T 2260 code of the authority's division; `00` is the State Council. */
  readonly layer: string
  readonly days: readonly HolidayDay[]
  /** False for a layer that sets single days and owes no notice for a year; true where left out. */
  readonly yearly?: boolean
}

export interface SetDay {
  readonly working: boolean
  readonly source: DaySource
}

/** Days set by notices (a later layer wins) and, for each yearly layer, the years it has a notice for. */
export interface Layered {
  readonly set: ReadonlyMap<LegalDay, SetDay>
  readonly noticed: readonly ReadonlySet<number>[]
}

/** What holds without any notice: weekends rest, and 1 January is fixed by 全国年节及纪念日放假办法 §2. */
export function ordinaryDay(day: LegalDay): SetDay {
  if (day.endsWith('-01-01')) return { working: false, source: { basis: 'new-year-day' } }
  return weekday(day) >= 6
    ? { working: false, source: { basis: 'weekend' } }
    : { working: true, source: { basis: 'weekday' } }
}

/**
 * Lays the layers over each other, in order.
 * @param taken lines that were taken before: one that works a day which a wider notice works by now is no mistake
 * @throws HolidayError naming every impossible line of every layer.
 */
export function overlay(
  layers: readonly CalendarLayer[],
  years: { from: number; to: number },
  taken = false,
): Layered {
  const set = new Map<LegalDay, SetDay>()
  const problems: HolidayProblem[] = []
  for (const { layer, days } of layers) {
    const below = new Map(set)
    const seen = new Set<LegalDay>()
    days.forEach((day, index) => {
      const line = day.line ?? index + 1
      const problem = inspectHoliday(day, line) ?? inspectPlace(day, line, years, seen, below, taken)
      if (problem !== undefined) {
        problems.push(problem)
        return
      }
      seen.add(day.date)
      if (day.kind === 'ordinary') return
      const source = { basis: 'notice', layer, name: day.name, notice: day.notice } as const
      set.set(day.date, { working: day.kind === 'work', source })
    })
  }
  if (problems.length > 0) throw new HolidayError(problems)
  const yearly = layers.filter((layer) => layer.yearly !== false)
  return { set, noticed: yearly.map(({ days }) => new Set(days.map((day) => day.year))) }
}

function inspectPlace(
  day: HolidayDay,
  line: number,
  years: { from: number; to: number },
  seen: ReadonlySet<LegalDay>,
  below: ReadonlyMap<LegalDay, SetDay>,
  taken: boolean,
): HolidayProblem | undefined {
  const value = day.date
  if (day.year < years.from || day.year > years.to) return { line, code: 'calendar.outside-calendar', value }
  if (seen.has(day.date)) return { line, code: 'calendar.duplicate', value }
  const already = (below.get(day.date) ?? ordinaryDay(day.date)).working
  if (day.kind === 'work' && already && !taken) return { line, code: 'calendar.work-on-working-day', value }
  return undefined
}

/** First and last day number of the years, both included. */
export function dayRange(years: { from: number; to: number }): { first: number; last: number } {
  return { first: dayNumber(`${years.from}-01-01`), last: dayNumber(`${years.to}-12-31`) }
}
