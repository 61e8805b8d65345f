export * from './complaint.events.ts'
export { complaintModule } from './complaint.module.ts'
