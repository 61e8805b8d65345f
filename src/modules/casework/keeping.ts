/** What keeps the values of cases for a time, and destroys them. */
export { type Destroyed, type Destruction, destroyPersonalValues } from './destroy-values.ts'
export {
  caseIdOf,
  countKeptCases,
  type KeptCases,
  keepsValues,
  listKeptCases,
  openAmong,
} from './kept-case.store.ts'
