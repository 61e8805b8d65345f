export { type ClamdOptions, clamdScanner } from './clamd.ts'
export { type ExamineOptions, examineWith } from './examine.ts'
export { type Scanner, ScannerAway, type Verdict } from './scanner.ts'
