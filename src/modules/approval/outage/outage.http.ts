import { confirmOutage, rejectOutage } from './answer-outage.ts'
import {
  listBlankReceipts,
  printBlankReceipts,
  readReceiptBlock,
  spoilBlankReceipt,
} from './blank-receipts.ts'
import { addOutagePhoto, enterOutage, readOutagePhoto } from './enter-outage.ts'
import { listOutageEntries } from './list-outage-entries.ts'

/** Handlers of `outageContract`. */
export const outageHandlers = {
  listBlankReceipts,
  printBlankReceipts,
  readReceiptBlock,
  spoilBlankReceipt,
  enterOutage,
  addOutagePhoto,
  readOutagePhoto,
  listOutageEntries,
  confirmOutage,
  rejectOutage,
}
