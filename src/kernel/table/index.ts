export {
  type HeadedRows,
  type Heading,
  PROBLEM_TITLES,
  type ReadRow,
  underTheirHeadings,
} from './headings.ts'
export {
  type Batch,
  type HowTaken,
  type ImportColumn,
  type ImportNote,
  type ImportTable,
  type ImportTarget,
  importTarget,
  importTargets,
  type TakeBatch,
  type Taken,
  WHOLE_ROWS,
} from './import-target.ts'
export {
  type ExportColumn,
  type ListExport,
  listExport,
  listExports,
  shown,
  shownMoment,
  type Words,
  whole,
} from './list-export.ts'
export { type OpenTable, openTable, type Sheet, type TableFormat } from './open-table.ts'
export { readCsv } from './read-csv.ts'
export type { RowIssue, TableRow } from './row.ts'
export { tooManyRows } from './table.errors.ts'
export { csvBytes } from './write-csv.ts'
export { xlsxBytes } from './write-xlsx.ts'
export { noRows, type Rows, rowsOf, type WrittenColumn, type WrittenSheet } from './written.ts'
