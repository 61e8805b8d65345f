import type { RowIssue, TableRow } from '#kernel/table'

/** What an import did, or with a dry run would do. */
export interface ImportReport {
  readonly dryRun: boolean
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Rows that were left out, in the order of their lines. */
  readonly refused: readonly RowIssue[]
}

/** What checking rows gave: those to take, and why the others are left out. */
export interface CheckedRows<R> {
  readonly taken: readonly R[]
  readonly refused: readonly RowIssue[]
}

/** The first complaint about a row, as column and code, if any. */
type RowRule<R> = (row: R) => { readonly field: string; readonly code: string } | undefined

/** The complaint about a column, unless the condition holds. */
export const unless = (holds: boolean, field: string, code: string) => (holds ? undefined : { field, code })

/** Parts the rows that every rule lets pass from those that the first failing rule refuses. */
export function checkRows<R extends { readonly line: number }>(
  rows: readonly R[],
  rules: readonly RowRule<R>[],
): CheckedRows<R> {
  const taken: R[] = []
  const refused: RowIssue[] = []
  for (const row of rows) {
    const issue = rules.map((rule) => rule(row)).find((found) => found !== undefined)
    if (issue) refused.push({ line: row.line, ...issue })
    else taken.push(row)
  }
  return { taken, refused }
}

/** Refuses a row whose key an earlier row has already used. */
export function firstOnly<R>(
  field: string,
  keyOf: (row: R) => string,
  seen: Set<string> = new Set(),
): RowRule<R> {
  return (row) => {
    const known = seen.has(keyOf(row))
    seen.add(keyOf(row))
    return unless(!known, field, 'org.row-duplicate')
  }
}

/** Refuses a row with nothing, or too much, in one of these columns. */
export const filled =
  <R>(...columns: readonly [field: string, textOf: (row: R) => string, maxLength: number][]): RowRule<R> =>
  (row) => {
    for (const [field, textOf, maxLength] of columns) {
      const text = textOf(row)
      if (text === '') return { field, code: 'org.row-empty' }
      if (text.length > maxLength) return { field, code: 'org.row-too-long' }
    }
    return undefined
  }

/** Text of a cell; empty where the table has no such column. */
export const cell = (row: TableRow, name: string): string => row.cells[name] ?? ''

/** Refusals of several steps in the order of their lines. */
export const inOrder = (...steps: readonly (readonly RowIssue[])[]): RowIssue[] =>
  steps.flat().sort((a, b) => a.line - b.line)
