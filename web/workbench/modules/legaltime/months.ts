import type { YearDay } from './api.ts'

/** A month as a wall calendar shows it: weeks from Monday, with null where a day belongs to another month. */
export interface Month {
  /** 1 to 12. */
  readonly month: number
  readonly weeks: readonly (readonly (YearDay | null)[])[]
  readonly working: number
}

/** 0 for Monday to 6 for Sunday. */
const placeInWeek = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The months of a year of days in order. */
export function monthsOf(days: readonly YearDay[]): Month[] {
  return [...Map.groupBy(days, ({ day }) => Number(day.slice(5, 7)))].map(([month, ofMonth]) => {
    const before = placeInWeek(ofMonth[0]?.day ?? '')
    const cells: (YearDay | null)[] = [...Array.from({ length: before }, () => null), ...ofMonth]
    const whole = Math.ceil(cells.length / 7)
    return {
      month,
      weeks: Array.from({ length: whole }, (_, week) =>
        Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null),
      ),
      working: ofMonth.filter(({ working }) => working).length,
    }
  })
}
