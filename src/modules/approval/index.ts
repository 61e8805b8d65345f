export * from './approval.events.ts'
export { permitKind } from './approval.kind.ts'
export { approvalModule } from './approval.module.ts'
export type { ApprovalState } from './approval.state.ts'
