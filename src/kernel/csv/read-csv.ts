import { CsvError, parse } from 'csv-parse/sync'
import { refusal } from '#kernel/errors'

/** One line of a table, as heading → text without blanks at the ends. */
export interface CsvRow {
  /** Line in the file where the row begins; the heading is line 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A row that an import refuses: where, which column, and the message code that says why. */
export interface RowIssue {
  readonly line: number
  readonly field: string
  readonly code: string
}

/** The file is not a CSV table in UTF-8; `line` says where it breaks, 1 where that is not known. */
export const csvUnreadable = refusal('kernel.csv-unreadable', 422)
/** The table lacks columns; `missing` names them. */
export const csvHeadings = refusal('kernel.csv-headings', 422)

interface ParsedRecord {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

const innerLines = (cells: Readonly<Record<string, string>>): number =>
  Object.values(cells).reduce((count, cell) => count + cell.split('\n').length - 1, 0)

function parsed(bytes: Uint8Array): { headings: string[]; records: ParsedRecord[] } {
  let headings: string[] = []
  const columns = (found: string[]): string[] => {
    headings = found
    return found
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const options = { bom: true, columns, info: true, skip_empty_lines: true } as const
    const records = parse(text, options) as unknown as ParsedRecord[]
    return { headings, records }
  } catch (error) {
    throw csvUnreadable({ line: error instanceof CsvError ? Number(error.lines ?? 1) : 1 })
  }
}

/**
 * Reads a CSV table (RFC 4180, UTF-8, heading in the first line).
 * @param headings columns that must be there; others are kept too
 * @throws Refusal `kernel.csv-unreadable`, `kernel.csv-headings`
 */
export function readCsv(bytes: Uint8Array, headings: readonly string[]): CsvRow[] {
  const { headings: found, records } = parsed(bytes)
  const missing = headings.filter((heading) => !found.includes(heading))
  if (missing.length > 0) throw csvHeadings({ missing: missing.join(', ') })
  return records.map(({ record, info }) => ({
    line: info.lines - innerLines(record),
    cells: Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cell.trim()])),
  }))
}
