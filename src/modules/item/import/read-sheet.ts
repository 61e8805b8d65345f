import { Refusal, refusalKey } from '#kernel/errors'
import { readCsv, type TableRow } from '#kernel/table'
import type { ImportNote } from './import-report.ts'

/** What a file may and must have. */
export interface SheetShape {
  readonly file: ImportNote['file']
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** A file that was read. Where `broken` says why, nothing of it may be taken. */
export interface Sheet {
  readonly columns: ReadonlySet<string>
  readonly lines: readonly TableRow[]
  readonly broken: readonly ImportNote[]
}

/** Makes a note. */
export const note = (
  file: ImportNote['file'],
  at: { readonly line: number; readonly code: string | null; readonly field?: string },
  key: string,
  params: ImportNote['params'] = {},
): ImportNote => ({ file, line: at.line, field: at.field ?? null, code: at.code, key, params })

const brokenSheet = (broken: readonly ImportNote[]): Sheet => ({ columns: new Set(), lines: [], broken })

/** Reads a file (RFC 4180, heading in line 1). A wrong heading or quoting refuses the file as a whole. */
export function readSheet({ file, required, optional }: SheetShape, text: string): Sheet {
  try {
    const lines = readCsv(new TextEncoder().encode(text), required)
    const columns = new Set(Object.keys(lines[0]?.cells ?? {}))
    const known = new Set([...required, ...optional])
    const unknown = [...columns].filter((column) => !known.has(column))
    const at = { line: 1, code: null }
    const broken = unknown.map((field) => note(file, { ...at, field }, 'item:import.column-unknown'))
    return broken.length > 0 ? brokenSheet(broken) : { columns, lines, broken }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { line } = error.params
    const at = { line: typeof line === 'number' ? line : 1, code: null }
    return brokenSheet([note(file, at, refusalKey(error.code), error.params)])
  }
}
