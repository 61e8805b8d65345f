export { type CsvRow, csvHeadings, csvUnreadable, type RowIssue, readCsv } from './read-csv.ts'
