export { type CaseHold, holdCase, holdsOfCases, letCaseGo } from './case-hold.ts'
export { holdModule } from './hold.module.ts'
