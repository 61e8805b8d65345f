import type { Kysely } from 'kysely'
import { type HolidayProblem, parseHolidays } from '#kernel/calendar'
import type { TableRow } from '#kernel/table'
import { NATIONAL_LAYER } from './layer.model.ts'
import { type Amender, type LayerLines, takeDays } from './take-days.ts'

/** Columns of a table of days; a line without a layer is one of the state. */
export const HOLIDAY_COLUMNS = ['date', 'kind', 'name', 'year', 'notice']
export const LAYER_COLUMN = 'layer'

/** What an import of notices did, or with a dry run would do. */
export interface HolidayReport {
  readonly dryRun: boolean
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Lines that do not fit. Where there is one, nothing was taken: half a notice makes wrong periods. */
  readonly refused: readonly HolidayProblem[]
}

/** Lines of one layer with the line of the file that each began in. */
function parsed(
  layer: string,
  rows: readonly TableRow[],
): LayerLines & { problems: readonly HolidayProblem[] } {
  const { days, problems } = parseHolidays(rows.map(({ cells }) => cells))
  const placed = <T extends { readonly line?: number }>(one: T): T => ({
    ...one,
    line: rows[(one.line ?? 0) - 2]?.line ?? 0,
  })
  return { layer, days: days.map(placed), problems: problems.map(placed) }
}

/**
 * Takes notices (`date,kind,name,year,notice`, and `layer` for those of a region) into the installation, whole or not
 * at all. A day that is there already takes the new notice; the line before it stays as superseded.
 */
export async function importHolidays(
  tx: Kysely<unknown>,
  rows: readonly TableRow[],
  by: Amender,
  dryRun: boolean,
): Promise<HolidayReport> {
  const byLayer = Map.groupBy(rows, ({ cells }) => cells[LAYER_COLUMN]?.trim() || NATIONAL_LAYER)
  const lines = [...byLayer].map(([layer, some]) => parsed(layer, some))
  const problems = lines.flatMap((one) => one.problems)
  const taken = await takeDays(tx, lines, by, dryRun || problems.length > 0)
  const refused = [...problems, ...taken.refused].sort((a, b) => a.line - b.line)
  const counts = refused.length > 0 ? { created: 0, updated: 0, unchanged: 0 } : taken
  return { dryRun, created: counts.created, updated: counts.updated, unchanged: counts.unchanged, refused }
}
