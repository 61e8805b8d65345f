/**
 * A legal day: `YYYY-MM-DD` from the year 1000 on, as a calendar on a wall in Beijing shows it.
 * Legal days sort as text. Every function below throws `RangeError` on text that is not a real day.
 */
export type LegalDay = string

const MS_PER_DAY = 86_400_000
const SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/
const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Days since 1970-01-01; the inverse of `legalDayAt`. */
export function dayNumber(day: LegalDay): number {
  const [, year, month, date] = SHAPE.exec(day) ?? []
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  if (instant.getUTCDate() !== Number(date) || instant.getUTCMonth() + 1 !== Number(month)) {
    throw new RangeError(`not a legal day: ${day}`)
  }
  return instant.getTime() / MS_PER_DAY
}

/** The legal day `number` days after 1970-01-01. */
export function legalDayAt(number: number): LegalDay {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
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
