export * from './approval.events.ts'
export { permitKind, permitKind } from './approval.kind.ts'
export { approvalModule } from './approval.module.ts'
