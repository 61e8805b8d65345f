export { checkReceipt, type ReceiptFault, type ReceiptReport } from './check-receipt.ts'
export type { Finding, Place } from './finding.ts'
export { type LedgerReport, verifyLedger } from './verify-ledger.ts'
