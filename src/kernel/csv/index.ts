export { type CsvRow, type RowIssue, readCsv } from './read-csv.ts'
