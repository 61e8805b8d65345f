import type { Calendar, DayKind } from './calendar.ts'
import type { HolidayDay } from './holiday.ts'
import { type CalendarLayer, dayRange, type Layered, ordinaryDay, overlay } from './layers.ts'
import { dayNumber, type LegalDay, legalDayAt, yearOf } from './legal-day.ts'
import { workingDays } from './working-days.ts'

export interface CalendarInput {
  readonly version: string
  /** National layer: the yearly notices of the State Council. */
  readonly days: readonly HolidayDay[]
  /** Regional layers over it, the wider region first; a later one wins. */
  readonly regional?: readonly CalendarLayer[]
  /** True for lines that were checked when they were taken: a wider notice may have overtaken a narrower one. */
  readonly taken?: boolean
  /** Years that can be asked for, both included; 2000 to 2099 unless told. */
  readonly years?: { readonly from: number; readonly to: number }
}

/**
 * Builds the calendar of one place (行政许可法 §82; 全国年节及纪念日放假办法 §4 for the regions).
 * A year for which a layer has no notice is provisional: only weekends and 1 January are known to rest.
 * @throws HolidayError naming each impossible line.
 */
export function buildCalendar(input: CalendarInput): Calendar {
  const years = input.years ?? { from: 2000, to: 2099 }
  const layered = overlay([{ layer: '00', days: input.days }, ...(input.regional ?? [])], years, input.taken)
  const { first, last } = dayRange(years)
  const kinds = Array.from({ length: last - first + 1 }, (_, i) => kindOf(layered, legalDayAt(first + i)))
  const numbers = workingDays(first, kinds)
  const calendar: Calendar = {
    version: input.version,
    numbers,
    dayKind: (day) => {
      const number = dayNumber(day)
      numbers.isWorking(number)
      return kinds[number - first] ?? kindOf(layered, day)
    },
    isWorkingDay: (day) => numbers.isWorking(dayNumber(day)),
    addWorkingDays: (day, count) => legalDayAt(numbers.add(dayNumber(day), count)),
    workingDaysBetween: (from, to) => numbers.between(dayNumber(from), dayNumber(to)),
    workingDayFrom: (day) => legalDayAt(numbers.from(dayNumber(day))),
    isProvisional: (from, to) => numbers.isProvisional(dayNumber(from), dayNumber(to)),
  }
  return Object.freeze(calendar)
}

function kindOf({ set, noticed }: Layered, day: LegalDay): DayKind {
  const provisional = noticed.some((years) => !years.has(yearOf(day)))
  return { ...(set.get(day) ?? ordinaryDay(day)), provisional }
}
