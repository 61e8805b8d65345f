/** What keeps files and the values of cases for a time, and destroys them. */
export { setArchiveRule } from './archive/archive-rules.ts'
export { type Destroyed, type Destruction, destroyPersonalValues } from './destroy-values.ts'
export {
  caseIdOf,
  countKeptCases,
  type KeptCases,
  keepsValues,
  listKeptCases,
  openAmong,
} from './kept-case.store.ts'
