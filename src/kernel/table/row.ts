import type { RefusalParams } from '#kernel/errors'

/** Why a row of a table is refused: where, which column, and the message code that says why. */
export interface RowIssue {
  readonly line: number
  readonly field: string
  readonly code: string
  readonly params?: RefusalParams
}

/** One row of a table, as column → text without blanks at the ends. */
export interface TableRow {
  /** Line in the file where the row begins; the heading is usually line 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A cell that cannot be taken as it stands, by its place in the row. */
export interface CellIssue {
  readonly at: number
  readonly code: string
  readonly params?: RefusalParams
}

/** One row as it stands in a file. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly issues: readonly CellIssue[]
}

/** What a file may be: everything beyond is refused before it is held in memory. */
export interface TableLimits {
  /** Rows of one sheet, headings included. */
  readonly rows: number
  readonly columns: number
  /** Characters of a cell. */
  readonly cell: number
  /** Entries of a workbook. */
  readonly entries: number
  /** Bytes of a workbook when unpacked. */
  readonly unpacked: number
  /** Bytes of the shared texts of a workbook when unpacked; they are held in memory. */
  readonly texts: number
  /** How many times larger than its packed form an entry of more than a megabyte may be. */
  readonly ratio: number
}

/** Limits of the files that people hand in. */
export const TABLE_LIMITS: TableLimits = {
  rows: 200_001,
  columns: 200,
  cell: 32_767,
  entries: 200,
  unpacked: 268_435_456,
  texts: 67_108_864,
  ratio: 200,
}
