/**
 * A legal day: `YYYY-MM-DD` from the year 1000 on, as a calendar on a wall in Beijing shows it.
 * Legal days sort as text. Every function below throws `RangeError` on text that is not a real day.
 */
export type LegalDay = string

const MS_PER_DAY = 86_400_000
const ZERO = '0'.charCodeAt(0)
const DAYS_PER_ERA = 146_097
const ERA_START = 719_468
const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * 10 + (text.charCodeAt(at + 1) - ZERO)

/** Days since 1970-01-01 of a date of the Gregorian calendar; the year counts from March, so that a leap day ends it. */
function numberOf(year: number, month: number, date: number): number {
  const counted = month > 2 ? year : year - 1
  const era = Math.floor(counted / 400)
  const ofEra = counted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const leapDays = Math.floor(ofEra / 4) - Math.floor(ofEra / 100)
  return era * DAYS_PER_ERA + ofEra * 365 + leapDays + ofYear - ERA_START
}

/** Days since 1970-01-01; the inverse of `legalDayAt`: a text is a day where writing its number gives it back. */
export function dayNumber(day: LegalDay): number {
  const number = numberOf(twoDigits(day, 0) * 100 + twoDigits(day, 2), twoDigits(day, 5), twoDigits(day, 8))
  if (!(number >= FIRST && number <= LAST) || legalDayAt(number) !== day) {
    throw new RangeError(`not a legal day: ${day}`)
  }
  return number
}

const FIRST = numberOf(1000, 1, 1)
const LAST = numberOf(9999, 12, 31)
/** The texts of the days from 1970 to 2199, each written when it is first asked for. */
const written: LegalDay[] = new Array(numberOf(2200, 1, 1)).fill('')

/** The legal day `number` days after 1970-01-01. */
export function legalDayAt(number: number): LegalDay {
  const known = written[number]
  if (known) return known
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
  if (known === '') written[number] = day
  return day
}

/** True for a real day written `YYYY-MM-DD`; never throws. */
export function isLegalDay(text: string): boolean {
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

/** The day `count` calendar days later, or earlier where `count` is negative. */
export function addDays(day: LegalDay, count: number): LegalDay {
  return legalDayAt(dayNumber(day) + count)
}

/** Calendar days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: LegalDay, to: LegalDay): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO 8601 day of the week: Monday 1 … Sunday 7. */
export function weekday(day: LegalDay): number {
  return weekdayOfNumber(dayNumber(day))
}

/** The same for a day number: 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The calendar year, 1000-9999. */
export function yearOf(day: LegalDay): number {
  dayNumber(day)
  return Number(day.slice(0, 4))
}

/** The legal day on which `instant` falls in Asia/Shanghai. */
export function legalDayOf(instant: Date): LegalDay {
  return beijing.format(instant)
}

/** The instant at which `day` begins in Beijing time (UTC+8, the only legal time since 1992). */
export function startOfLegalDay(day: LegalDay): Date {
  return new Date((dayNumber(day) * 24 - 8) * 3_600_000)
}

/** A year by the calendar on the wall: its first instant, and the first after it. Years 1000 to 9999. */
export function legalYear(year: number): readonly [from: Date, until: Date] {
  const lastDay = startOfLegalDay(`${year}-12-31`)
  return [startOfLegalDay(`${year}-01-01`), new Date(lastDay.getTime() + MS_PER_DAY)]
}
