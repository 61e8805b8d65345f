import { csvRows } from './csv-rows.ts'
import { type RawRow, TABLE_LIMITS, type TableLimits } from './row.ts'
import { tableUnknown, workbookOld } from './table.errors.ts'
import { openArchive } from './xlsx/archive.ts'
import { sheetRows } from './xlsx/sheet-rows.ts'
import { readWorkbook } from './xlsx/workbook.ts'

/** Kinds of files that hold tables. */
export type TableFormat = 'csv' | 'xlsx'

/** A sheet of an opened file; a CSV file is one sheet without a name. */
export interface Sheet {
  readonly name: string
  /** Reads the rows from the beginning, each time it is called. */
  rows(): AsyncIterable<RawRow>
}

/** An opened file of tables. */
export interface OpenTable {
  readonly format: TableFormat
  readonly sheets: readonly Sheet[]
}

const begins = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

/** What a file is, by its first bytes. @throws Refusal `kernel.table-unknown`, `kernel.table-workbook-old` */
export function tableFormatOf(bytes: Uint8Array): TableFormat {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx'
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw workbookOld()
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || bytes.length === 0) throw tableUnknown()
  return 'csv'
}

/**
 * Opens a CSV or XLSX file; nothing but what is needed to find the sheets is read.
 * @throws Refusal `kernel.table-unknown`, `kernel.table-workbook-old`, `kernel.table-workbook-unreadable`,
 *   `kernel.table-workbook-too-large`
 */
export async function openTable(bytes: Uint8Array, limits: TableLimits = TABLE_LIMITS): Promise<OpenTable> {
  if (tableFormatOf(bytes) === 'csv')
    return { format: 'csv', sheets: [{ name: '', rows: () => csvRows(bytes, limits) }] }
  const archive = await openArchive(bytes, limits)
  const workbook = await readWorkbook(archive, limits)
  return {
    format: 'xlsx',
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      rows: () => sheetRows(archive, workbook, sheet, limits),
    })),
  }
}
