import { refusal } from '#kernel/errors'

/** The file is not a CSV table; `line` says where it breaks, 1 where that is not known. */
export const csvUnreadable = refusal('kernel.csv-unreadable', 422)
/** The table lacks columns; `missing` names them. */
export const csvHeadings = refusal('kernel.csv-headings', 422)
/** The table has columns that nobody knows; `unknown` names them. */
export const headingsUnknown = refusal('kernel.table-headings-unknown', 422)
/** A column stands twice in the table; `twice` names it. */
export const headingsTwice = refusal('kernel.table-headings-twice', 422)
/** The file is neither CSV nor XLSX. */
export const tableUnknown = refusal('kernel.table-unknown', 422)
/** The workbook cannot be read: broken, encrypted, or no workbook. */
export const workbookUnreadable = refusal('kernel.table-workbook-unreadable', 422)
/** The workbook is of the kind of before 2007. */
export const workbookOld = refusal('kernel.table-workbook-old', 422)
/** Unpacked, the workbook would be too large. */
export const workbookTooLarge = refusal('kernel.table-workbook-too-large', 422)
/** The table has more than `limit` rows. */
export const tooManyRows = refusal('kernel.table-too-many-rows', 422)
/** The table has more than `limit` columns. */
export const tooManyColumns = refusal('kernel.table-too-many-columns', 422)
