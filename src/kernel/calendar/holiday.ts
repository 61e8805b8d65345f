import { isLegalDay, type LegalDay } from './legal-day.ts'

/**
 * One line of a holiday notice: a day moved off work, a weekend day worked instead (调休), or a day that is ordinary
 * again after an earlier notice had set it.
 */
export interface HolidayDay {
  readonly date: LegalDay
  readonly kind: 'off' | 'work' | 'ordinary'
  readonly name: string
  /** The year the notice arranges; equal to the year of `date`. */
  readonly year: number
  /** Full title and number of the notice. */
  readonly notice: string
  /** Line in the file it came from, counted from 1 with the heading, for messages. */
  readonly line?: number
}

/** What is wrong with a line; the texts are in `messages/`. */
export type HolidayIssue =
  | 'date-malformed'
  | 'kind-unknown'
  | 'year-mismatch'
  | 'notice-missing'
  | 'duplicate'
  | 'work-on-working-day'
  | 'outside-calendar'
  | 'layer-malformed'
  | 'nothing-to-take-back'

/** A refused line: `line` as in `HolidayDay`, `value` the offending text. */
export interface HolidayProblem {
  readonly line: number
  readonly code: `calendar.${HolidayIssue}`
  readonly value: string
}

/** Thrown by `buildCalendar`; carries every problem found, in the order of the lines. */
export class HolidayError extends Error {
  readonly problems: readonly HolidayProblem[]

  constructor(problems: readonly HolidayProblem[]) {
    super(problems.map((p) => `line ${p.line}: ${p.code} ${p.value}`).join('; '))
    this.name = 'HolidayError'
    this.problems = problems
  }
}

/** A row of holidays.csv as a CSV reader gives it: heading → text. */
export type HolidayRow = Readonly<Record<string, string | undefined>>

/**
 * Reads rows `date,kind,name,year,notice`; good rows become days, each bad row one problem.
 * The first row is line 2, below the heading.
 */
export function parseHolidays(rows: readonly HolidayRow[]): {
  days: readonly HolidayDay[]
  problems: readonly HolidayProblem[]
} {
  const days: HolidayDay[] = []
  const problems: HolidayProblem[] = []
  rows.forEach((row, index) => {
    const read = parseRow(row, index + 2)
    if ('code' in read) problems.push(read)
    else days.push(read)
  })
  return { days, problems }
}

function parseRow(row: HolidayRow, line: number): HolidayDay | HolidayProblem {
  const { date = '', kind = '', name = '', year = '', notice = '' } = row
  if (kind !== 'off' && kind !== 'work' && kind !== 'ordinary')
    return { line, code: 'calendar.kind-unknown', value: kind }
  const day: HolidayDay = { date, kind, name, year: Number(year), notice, line }
  return inspectHoliday(day, line) ?? day
}

/** What can be wrong with one day on its own; undefined where nothing is. */
export function inspectHoliday(day: HolidayDay, line: number): HolidayProblem | undefined {
  if (!isLegalDay(day.date)) return { line, code: 'calendar.date-malformed', value: day.date }
  if (day.year !== Number(day.date.slice(0, 4))) {
    return { line, code: 'calendar.year-mismatch', value: `${day.date} / ${day.year}` }
  }
  if (day.notice.trim() === '') return { line, code: 'calendar.notice-missing', value: day.date }
  return undefined
}
