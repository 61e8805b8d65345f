import { refusal } from '#kernel/errors'

/** The import is in a state in which this cannot be done. */
export const importBusy = refusal('transfer.import-state', 409)
/** The import has no file for a table that it needs. */
export const fileMissing = refusal('transfer.file-missing', 422)
/** A workbook or a sheet for a table that the target does not have. */
export const tableUnknown = refusal('transfer.table-unknown', 422)
/** The position in which the import was begun is no longer in force. */
export const positionEnded = refusal('transfer.position-ended', 409)
/** What was handed out is gone. */
export const handoutGone = refusal('transfer.handout-gone', 410)
/** The files of the import were destroyed when their time was over. */
export const filesGone = refusal('transfer.files-gone', 410)
/** The export was asked for too long ago. */
export const exportExpired = refusal('transfer.export-expired', 410)
