import type { Kysely } from 'kysely'
import {
  buildCalendar,
  type HolidayDay,
  HolidayError,
  type HolidayProblem,
  parseHolidays,
} from '#kernel/calendar'
import type { TableRow } from '#kernel/table'
import { NATIONAL_LAYER, readDays, writeDays } from './legaltime.store.ts'

/** Columns of a table of days. */
export const HOLIDAY_COLUMNS = ['date', 'kind', 'name', 'year', 'notice']
const COMPARED = ['kind', 'name', 'year', 'notice'] as const

/** What an import of notices did, or with a dry run would do. */
export interface HolidayReport {
  readonly dryRun: boolean
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Lines that do not fit. Where there is one, nothing was taken: half a notice makes wrong periods. */
  readonly refused: readonly HolidayProblem[]
}

const differs = (a: HolidayDay, b: HolidayDay): boolean => COMPARED.some((column) => a[column] !== b[column])

/** Days with the line of the file that each began in. */
function parsed(rows: readonly TableRow[]): ReturnType<typeof parseHolidays> {
  const { days, problems } = parseHolidays(rows.map(({ cells }) => cells))
  const placed = <T extends { readonly line?: number }>(one: T): T => ({
    ...one,
    line: rows[(one.line ?? 0) - 2]?.line ?? 0,
  })
  return { days: days.map(placed), problems: problems.map(placed) }
}

/** What is impossible about the new days, laid over those that stay. */
function impossible(days: readonly HolidayDay[], stored: readonly HolidayDay[]): readonly HolidayProblem[] {
  const renewed = new Set(days.map(({ date }) => date))
  const kept = stored.filter(({ date }) => !renewed.has(date))
  try {
    buildCalendar({ version: 'check', days: [...kept, ...days] })
    return []
  } catch (error) {
    if (error instanceof HolidayError) return error.problems
    throw error
  }
}

/**
 * Takes notices of the State Council (`date,kind,name,year,notice`) into the installation, whole or not at all.
 * A day that is there already takes the new notice; servers that run read them when they start again.
 */
export async function importHolidays(
  tx: Kysely<unknown>,
  rows: readonly TableRow[],
  dryRun: boolean,
): Promise<HolidayReport> {
  const { days, problems } = parsed(rows)
  const stored = await readDays(tx, NATIONAL_LAYER)
  const refused = [...problems, ...impossible(days, stored)].sort((a, b) => a.line - b.line)
  if (refused.length > 0) return { dryRun, created: 0, updated: 0, unchanged: 0, refused }
  const known = new Map(stored.map((day) => [day.date, day]))
  const created = days.filter(({ date }) => !known.has(date))
  const updated = days.filter((day) => differs(day, known.get(day.date) ?? day))
  if (!dryRun) await writeDays(tx, NATIONAL_LAYER, [...created, ...updated])
  const unchanged = days.length - created.length - updated.length
  return { dryRun, created: created.length, updated: updated.length, unchanged, refused }
}
