import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type HolidayDay, type HolidayRow, parseHolidays } from './holiday.ts'

/** The days of a file shipped in `data-packs/calendar/`, for tests. */
export function shippedHolidays(file: 'holidays.csv' | 'holidays-xinjiang.csv'): readonly HolidayDay[] {
  const path = new URL(`../../../data-packs/calendar/${file}`, import.meta.url)
  const rows: HolidayRow[] = parse(readFileSync(path), { columns: true })
  const { days, problems } = parseHolidays(rows)
  if (problems.length > 0) throw new Error(`${file} is damaged: ${JSON.stringify(problems)}`)
  return days
}
