import type { Options } from 'csv-parse'

/** How CSV tables are read everywhere (RFC 4180). */
export const CSV_OPTIONS = {
  bom: true,
  info: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  skip_empty_lines: true,
} satisfies Options

/** A record as the parser gives it. */
export interface ParsedRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const innerLines = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0)

/** Line in which a record begins. */
export const lineOf = ({ record, info }: ParsedRecord): number => info.lines - innerLines(record)
