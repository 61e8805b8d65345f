export { type ClamdOptions, clamdScanner } from './clamd.ts'
export { type ExamineOptions, examineWith } from './examine.ts'
export type { Scanner, Verdict } from './scanner.ts'
