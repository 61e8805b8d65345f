import { CsvError, parse } from 'csv-parse/sync'
import { CSV_OPTIONS, lineOf, type ParsedRecord } from './csv-record.ts'
import type { TableRow } from './row.ts'
import { csvHeadings, csvUnreadable } from './table.errors.ts'
import { textOf } from './text-encoding.ts'

function parsed(bytes: Uint8Array): ParsedRecord[] {
  try {
    return parse([...textOf(bytes)].join(''), CSV_OPTIONS) as unknown as ParsedRecord[]
  } catch (error) {
    throw error instanceof CsvError ? csvUnreadable({ line: Number(error.lines ?? 1) }) : error
  }
}

/**
 * All rows of a small CSV table (RFC 4180, heading in line 1), such as a data pack; cells without blanks at the ends.
 * @param headings columns that the table must have; others are read too
 * @throws Refusal `kernel.csv-unreadable`, `kernel.csv-headings`
 */
export function readCsv(bytes: Uint8Array, headings: readonly string[]): TableRow[] {
  const [first, ...rest] = parsed(bytes)
  const found = first?.record ?? []
  const missing = headings.filter((heading) => !found.includes(heading))
  if (missing.length > 0) throw csvHeadings({ missing: missing.join(', ') })
  return rest.map((one) => ({
    line: lineOf(one),
    cells: Object.fromEntries(found.map((name, at) => [name, (one.record[at] ?? '').trim()])),
  }))
}
