export { readCsv } from './read-csv.ts'
export type { RowIssue, TableRow } from './row.ts'
