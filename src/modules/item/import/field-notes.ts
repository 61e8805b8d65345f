import type { TSchema } from 'typebox'
import { validate } from '#kernel/contract'
import { type FieldIssue, Refusal, refusalKey } from '#kernel/errors'
import type { TableRow } from '#kernel/table'
import type { Cell } from './cell.ts'
import type { ImportNote } from './import-report.ts'
import { note } from './read-sheet.ts'

/** Where a line is, for its notes. */
export interface LineAt {
  readonly file: ImportNote['file']
  readonly line: number
  readonly code: string | null
}

/** Issues of fields as notes, under the names of the columns. */
export const issueNotes = (
  at: LineAt,
  issues: readonly FieldIssue[],
  columnOf: (field: string) => string,
): ImportNote[] =>
  issues.map(({ field, code, params }) =>
    note(at.file, { ...at, field: columnOf(field.split('.')[0] ?? field) }, refusalKey(code), params),
  )

/** What a schema says against a value; empty when it fits. */
export function schemaIssues(schema: TSchema, value: unknown): readonly FieldIssue[] {
  try {
    validate(schema, value)
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.fields
    throw error
  }
}

/** Reads the cells of one line, keeping a note of each that cannot be read. */
export class LineReader {
  readonly notes: ImportNote[] = []
  readonly #at: LineAt
  readonly #cells: TableRow['cells']

  constructor(at: LineAt, cells: TableRow['cells']) {
    this.#at = at
    this.#cells = cells
  }

  /** The value of a column; undefined where it could not be read, which is noted. */
  take<V>(column: string, read: (text: string) => Cell<V>): V | undefined {
    const cell = read(this.#cells[column] ?? '')
    if (cell.issue === undefined) return cell.value
    this.notes.push(
      note(this.#at.file, { ...this.#at, field: column }, `item:import.${cell.issue}`, cell.params),
    )
    return undefined
  }

  /** Notes something else about a column. */
  refuse(column: string, name: string, params: ImportNote['params'] = {}): void {
    this.notes.push(note(this.#at.file, { ...this.#at, field: column }, `item:import.${name}`, params))
  }
}
