export { differencesBetween, type ValueDifference } from './differences.ts'
export {
  type Derivation,
  type DerivedSource,
  type Difference,
  derivedSource,
  derivedSources,
  type Examined,
  type StoredRecord,
} from './source.ts'
export { examineNext, mendRecordsOf } from './walk.ts'
