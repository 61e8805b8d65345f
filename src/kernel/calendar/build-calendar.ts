import type { Calendar, DayKind } from './calendar.ts'
import type { HolidayDay } from './holiday.ts'
import { type CalendarLayer, dayRange, type Layered, ordinaryDay, overlay } from './layers.ts'
import { dayNumber, type LegalDay, legalDayAt, weekdayOfNumber, yearOf } from './legal-day.ts'

export interface CalendarInput {
  readonly version: string
  /** National layer: the yearly notices of the State Council. */
  readonly days: readonly HolidayDay[]
  /** Regional layers over it, the wider region first; a later one wins. */
  readonly regional?: readonly CalendarLayer[]
  /** Years that can be asked for, both included; 2000 to 2099 unless told. */
  readonly years?: { readonly from: number; readonly to: number }
}

/** Working days as two tables, so that no question needs a walk over days. */
interface Tables {
  readonly first: number
  readonly last: number
  /** `before[i]`: working days among the first `i` days. */
  readonly before: Int32Array
  /** Day numbers of the working days, ascending. */
  readonly working: Int32Array
}

/**
 * Builds the calendar of one place (行政许可法 §82; 全国年节及纪念日放假办法 §4 for the regions).
 * A year for which any layer has no notice is provisional: only weekends and 1 January are known to rest.
 * @throws HolidayError naming each impossible line.
 */
export function buildCalendar(input: CalendarInput): Calendar {
  const years = input.years ?? { from: 2000, to: 2099 }
  const layers = [{ layer: '00', days: input.days }, ...(input.regional ?? [])]
  const layered = overlay(layers, years)
  const tables = tabulate(layered, dayRange(years))
  return Object.freeze({ version: input.version, ...questions(layered, tables) })
}

function tabulate({ set }: Layered, { first, last }: { first: number; last: number }): Tables {
  const before = new Int32Array(last - first + 2)
  const working: number[] = []
  const changes = new Map([...set].map(([day, { working }]) => [dayNumber(day), working]))
  for (let number = first; number <= last; number++) {
    if (changes.get(number) ?? worksOrdinarily(number)) working.push(number)
    before[number - first + 1] = working.length
  }
  return { first, last, before, working: Int32Array.from(working) }
}

function worksOrdinarily(number: number): boolean {
  return weekdayOfNumber(number) < 6 && !legalDayAt(number).endsWith('-01-01')
}

function questions({ set, noticed }: Layered, tables: Tables): Omit<Calendar, 'version'> {
  const provisionalYear = (year: number) => noticed.some((years) => !years.has(year))
  const workingBefore = (number: number) => at(tables, tables.before, number - tables.first)
  const inside = (day: LegalDay) => {
    const number = dayNumber(day)
    if (number < tables.first || number > tables.last) throw outside(tables)
    return number
  }

  const addWorkingDays = (day: LegalDay, count: number): LegalDay => {
    const number = inside(day)
    if (count === 0) return day
    const index = count > 0 ? workingBefore(number + 1) - 1 + count : workingBefore(number) + count
    return legalDayAt(at(tables, tables.working, index))
  }
  const isWorkingDay = (day: LegalDay) => {
    const number = inside(day)
    return workingBefore(number + 1) > workingBefore(number)
  }

  return {
    addWorkingDays,
    isWorkingDay,
    dayKind: (day): DayKind => {
      inside(day)
      return { ...(set.get(day) ?? ordinaryDay(day)), provisional: provisionalYear(yearOf(day)) }
    },
    workingDaysBetween: (from, to) => Math.max(0, workingBefore(inside(to)) - workingBefore(inside(from))),
    workingDayFrom: (day) => (isWorkingDay(day) ? day : addWorkingDays(day, 1)),
    isProvisional: (from, to) => {
      inside(from)
      inside(to)
      const [early, late] = from <= to ? [from, to] : [to, from]
      const years = Array.from({ length: yearOf(late) - yearOf(early) + 1 }, (_, i) => yearOf(early) + i)
      return years.some(provisionalYear)
    },
  }
}

function at(tables: Tables, table: Int32Array, index: number): number {
  const value = table[index]
  if (value === undefined) throw outside(tables)
  return value
}

function outside({ first, last }: Tables): RangeError {
  return new RangeError(`outside the calendar, which runs from ${legalDayAt(first)} to ${legalDayAt(last)}`)
}
