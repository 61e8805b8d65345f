import type { Kysely } from 'kysely'
import {
  buildCalendar,
  type HolidayDay,
  HolidayError,
  type HolidayProblem,
  type LegalDay,
} from '#kernel/calendar'
import { beat, insertAmendment } from './amendment.store.ts'
import { readDays, type StoredDay, writeDays } from './day.store.ts'
import { digestOfDays, isLayer, NATIONAL_LAYER } from './layer.model.ts'

/** Lines of notices for one layer. */
export interface LayerLines {
  readonly layer: string
  readonly days: readonly HolidayDay[]
}

/** Who changes legal time, and when. */
export interface Amender {
  readonly actor: string
  readonly at: Date
}

/** Lines compared with those that hold. */
export interface DaysTaken {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly HolidayProblem[]
}

const COMPARED = ['kind', 'name', 'year', 'notice'] as const
const differs = (a: HolidayDay, b: HolidayDay): boolean => COMPARED.some((column) => a[column] !== b[column])

interface Comparison extends LayerLines {
  readonly stored: readonly StoredDay[]
  readonly created: readonly HolidayDay[]
  readonly updated: readonly HolidayDay[]
  readonly refused: readonly HolidayProblem[]
}

function compare({ layer, days }: LayerLines, all: readonly StoredDay[]): Comparison {
  const stored = all.filter((day) => day.layer === layer)
  const known = new Map(stored.map((day) => [day.date, day]))
  return {
    ...{ layer, days, stored },
    created: days.filter(({ date }) => !known.has(date)),
    updated: days.filter((day) => differs(day, known.get(day.date) ?? day)),
    refused: [...impossible({ layer, days }, all), ...withoutObject(days, known)],
  }
}

/** What is impossible about lines laid over those of their layer that stay and over the wider layers. */
function impossible({ layer, days }: LayerLines, all: readonly StoredDay[]): readonly HolidayProblem[] {
  if (!isLayer(layer))
    return days.map(({ line = 0 }) => ({ line, code: 'calendar.layer-malformed', value: layer }))
  const renewed = new Set(days.map(({ date }) => date))
  const national = all.filter((day) => day.layer === NATIONAL_LAYER)
  const kept = all.filter((day) => day.layer === layer && !renewed.has(day.date))
  const lines = [...kept, ...days]
  const regional = layer === NATIONAL_LAYER ? [] : [{ layer, days: lines }]
  try {
    buildCalendar({ version: 'check', days: layer === NATIONAL_LAYER ? lines : national, regional })
    return []
  } catch (error) {
    if (error instanceof HolidayError) return error.problems
    throw error
  }
}

/** Lines that take back what was never set. */
const withoutObject = (
  days: readonly HolidayDay[],
  known: ReadonlyMap<LegalDay, StoredDay>,
): HolidayProblem[] =>
  days
    .filter(({ kind, date }) => kind === 'ordinary' && !known.has(date))
    .map(({ line = 0, date }) => ({ line, code: 'calendar.nothing-to-take-back', value: date }))

/** The days whose state or certainty changes: whole years that no line was known for, else the lines alone. */
function concerned({ created, updated, stored }: Comparison): { fromDay: LegalDay; toDay: LegalDay } {
  const noticed = new Set(stored.map(({ year }) => year))
  const days = [...created, ...updated].flatMap(({ date, year }) =>
    noticed.has(year) ? [date] : [`${year}-01-01`, `${year}-12-31`],
  )
  const ordered = days.sort()
  return { fromDay: ordered[0] ?? '', toDay: ordered.at(-1) ?? '' }
}

const titlesOf = (days: readonly HolidayDay[]): string =>
  [...new Set(days.map(({ notice }) => notice))].join('；')

async function amend(tx: Kysely<unknown>, found: Comparison, by: Amender): Promise<void> {
  const changed = [...found.created, ...found.updated]
  if (changed.length === 0) return
  const renewed = new Set(changed.map(({ date }) => date))
  const after = [...found.stored.filter(({ date }) => !renewed.has(date)), ...changed]
  const { n } = await insertAmendment(tx, {
    ...{
      kind: 'days',
      subject: found.layer,
      digest: digestOfDays(after),
      note: titlesOf(changed),
      openCases: null,
    },
    ...concerned(found),
    ...by,
  })
  await writeDays(tx, { layer: found.layer, since: n }, changed)
}

/**
 * Takes lines of notices, all of them or none; each layer that changes is one amendment. The wider layers come first.
 */
export async function takeDays(
  tx: Kysely<unknown>,
  given: readonly LayerLines[],
  by: Amender,
  dryRun = false,
): Promise<DaysTaken> {
  if (!dryRun) await beat(tx)
  const stored = await readDays(tx)
  const found = given.map((lines) => compare(lines, stored))
  const sum = (count: (one: Comparison) => number) => found.reduce((total, one) => total + count(one), 0)
  const refused = found.flatMap((one) => one.refused).sort((a, b) => a.line - b.line)
  if (refused.length > 0) return { created: 0, updated: 0, unchanged: 0, refused }
  if (!dryRun) for (const one of found) await amend(tx, one, by)
  const [created, updated] = [sum((one) => one.created.length), sum((one) => one.updated.length)]
  return { created, updated, unchanged: sum((one) => one.days.length) - created - updated, refused }
}
