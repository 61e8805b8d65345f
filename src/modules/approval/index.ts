export * from './approval.events.ts'
export { approvalModule } from './approval.module.ts'
