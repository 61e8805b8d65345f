export { countDue, destroyDue, destroyDueRecords } from './destroy-due.ts'
export { basisOf, RetentionPackSchema, type RetentionRule } from './rule.ts'
export {
  type DestroyedBatch,
  type Due,
  type DueCount,
  type RetentionSource,
  retentionSource,
  sourceOf,
} from './source.ts'
