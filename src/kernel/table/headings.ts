import type { RawRow, RowIssue, TableRow } from './row.ts'
import { csvHeadings, headingsTwice, headingsUnknown } from './table.errors.ts'

/** A column of a table that is read: its name in the product, and the headings that a file may have for it. */
export interface Heading {
  readonly name: string
  readonly titles: readonly string[]
  readonly required: boolean
}

/** Headings of the column that says what was wrong with a row; it is written with refused rows and never read. */
export const PROBLEM_TITLES = ['问题', 'Problem'] as const

/** A row under the names of its columns, with what is wrong with its cells. */
export interface ReadRow extends TableRow {
  readonly issues: readonly RowIssue[]
  /** The cells as they stand in the file. */
  readonly raw: readonly string[]
}

const plain = (heading: string): string => heading.replace(/[\s*＊]+/g, '').toLowerCase()

/** Columns of a file, in the order of the file; undefined where a column is not read. */
export type Places = readonly (string | undefined)[]

/**
 * Finds the columns by the row of headings, which may be in any order, in any language, with or without marks.
 * @throws Refusal `kernel.csv-headings`, `kernel.table-headings-unknown`, `kernel.table-headings-twice`
 */
export function placesOf(found: readonly string[], headings: readonly Heading[]): Places {
  const names = new Map<string, string | undefined>(PROBLEM_TITLES.map((title) => [plain(title), undefined]))
  for (const { name, titles } of headings)
    for (const title of [name, ...titles]) names.set(plain(title), name)
  const unknown = found.filter((heading) => plain(heading) !== '' && !names.has(plain(heading)))
  if (unknown.length > 0) throw headingsUnknown({ unknown: unknown.join('、') })
  const places = found.map((heading) => names.get(plain(heading)))
  const twice = found.filter((_heading, at) => places[at] !== undefined && places.indexOf(places[at]) < at)
  if (twice.length > 0) throw headingsTwice({ twice: twice.join('、') })
  const missing = headings.filter(({ name, required }) => required && !places.includes(name))
  if (missing.length > 0)
    throw csvHeadings({ missing: missing.map(({ name, titles }) => titles[0] ?? name).join('、') })
  return places
}

/** A row under the names of its columns. A cell beyond the headings is an issue of the row. */
export function underHeadings({ line, cells, issues }: RawRow, places: Places): ReadRow {
  const fieldOf = (at: number): string => places[at] ?? String(at + 1)
  const named = places.flatMap((name, at) => (name === undefined ? [] : [[name, (cells[at] ?? '').trim()]]))
  const beyond = cells.findIndex((cell, at) => at >= places.length && cell.trim() !== '')
  return {
    line,
    cells: Object.fromEntries(named),
    issues: [
      ...issues.map(({ at, ...issue }) => ({ line, field: fieldOf(at), ...issue })),
      ...(beyond < 0 ? [] : [{ line, field: fieldOf(beyond), code: 'kernel.table-cell-beyond' }]),
    ],
    raw: cells,
  }
}

const isBlank = ({ cells }: RawRow): boolean => cells.every((cell) => cell.trim() === '')

/** A sheet whose headings were read, and the rows below them. */
export interface HeadedRows {
  /** Headings as they stand in the file. */
  readonly titles: readonly string[]
  readonly places: Places
  readonly rows: AsyncIterable<ReadRow>
}

/**
 * Reads the headings, which are in the first row that is not blank; blank rows are passed over.
 * @throws Refusal as `placesOf`
 */
export async function underTheirHeadings(
  rows: AsyncIterable<RawRow>,
  headings: readonly Heading[],
): Promise<HeadedRows> {
  const source = rows[Symbol.asyncIterator]()
  let first = await source.next()
  while (!first.done && isBlank(first.value)) first = await source.next()
  const titles = first.done ? [] : first.value.cells
  const places = placesOf(titles, headings)
  async function* below(): AsyncGenerator<ReadRow> {
    try {
      for (let at = await source.next(); !at.done; at = await source.next())
        if (!isBlank(at.value)) yield underHeadings(at.value, places)
    } finally {
      await source.return?.()
    }
  }
  return { titles, places, rows: below() }
}
