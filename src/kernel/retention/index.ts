export { countDue, destroyDue, destroyDueRecords } from './destroy-due.ts'
export { dueFrom } from './due-day.ts'
export { manageHolds } from './hold.permissions.ts'
export {
  type Hold,
  type HoldOrder,
  heldRecords,
  liftHold,
  listHolds,
  placeHold,
  refuseHeld,
} from './hold.ts'
export { basisOf, RetentionPackSchema, type RetentionRule } from './rule.ts'
export {
  type DestroyedBatch,
  type Due,
  type DueCount,
  type RetentionSource,
  retentionSource,
  sourceOf,
} from './source.ts'
