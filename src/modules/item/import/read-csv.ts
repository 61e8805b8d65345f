import { CsvError, type Info, parse } from 'csv-parse/sync'
import type { ImportNote } from '../import.contract.ts'

/** One line of a file, its cells by column. */
export interface CsvLine {
  /** Line of the file, from 1; the last one where a cell has line breaks. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** What a file may and must have. */
export interface SheetShape {
  readonly file: ImportNote['file']
  /** Column that identifies a line. */
  readonly key: string
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** A file that was read. Where `broken` is set, nothing of it may be taken. */
export interface Sheet {
  readonly columns: ReadonlySet<string>
  readonly lines: readonly CsvLine[]
  readonly refused: readonly ImportNote[]
  readonly broken: boolean
}

type Params = ImportNote['params']

/** Makes a note. */
export const note = (
  file: ImportNote['file'],
  at: { readonly line: number; readonly code: string | null; readonly field?: string },
  key: string,
  params: Params = {},
): ImportNote => ({ file, line: at.line, field: at.field ?? null, code: at.code, key, params })

function headerNotes({ file, required, optional }: SheetShape, header: readonly string[]): ImportNote[] {
  const of = (field: string, name: string) =>
    note(file, { line: 1, code: null, field }, `item:import.${name}`)
  const known = new Set([...required, ...optional])
  return [
    ...required.filter((column) => !header.includes(column)).map((column) => of(column, 'column-missing')),
    ...header.filter((column) => !known.has(column)).map((column) => of(column, 'column-unknown')),
    ...header
      .filter((column, at) => header.indexOf(column) !== at)
      .map((column) => of(column, 'column-twice')),
  ]
}

const broken = (refused: readonly ImportNote[]): Sheet => ({
  columns: new Set(),
  lines: [],
  refused,
  broken: true,
})

/** Reads a file (UTF-8, RFC 4180, heading in line 1). A wrong heading or quoting refuses the file as a whole. */
export function readCsv(shape: SheetShape, text: string): Sheet {
  const { file } = shape
  let rows: { record: string[]; info: Info }[]
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return broken([note(file, { line, code: null }, 'item:import.unreadable')])
  }
  const header = rows[0]?.record ?? []
  const wrong = headerNotes(shape, header)
  if (wrong.length > 0) return broken(wrong)
  const keyAt = header.indexOf(shape.key)
  const lines: CsvLine[] = []
  const refused: ImportNote[] = []
  for (const { record, info } of rows.slice(1)) {
    if (record.length === header.length) {
      lines.push({
        line: info.lines,
        cells: Object.fromEntries(header.map((column, at) => [column, record[at] ?? ''])),
      })
    } else {
      const params = { found: record.length, expected: header.length }
      refused.push(note(file, { line: info.lines, code: record[keyAt] || null }, 'item:import.cells', params))
    }
  }
  return { columns: new Set(header), lines, refused, broken: false }
}
