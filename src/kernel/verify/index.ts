export type { ActName, Finding, Place } from './finding.ts'
export { type LedgerReport, type VerifyOrder, verifyLedger } from './verify-ledger.ts'
export type { HeadKeyCheck } from './walk-tree.ts'
