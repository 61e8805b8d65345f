export { differencesBetween, type ValueDifference } from './differences.ts'
export {
  type DerivedSource,
  type Difference,
  derivedSource,
  derivedSources,
  type Examined,
} from './source.ts'
export { examineNext, mendRecordsOf, type Place } from './walk.ts'
