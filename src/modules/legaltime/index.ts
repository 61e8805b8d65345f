export { installLegalTime } from './install-legal-time.ts'
export { type LegalTime, readLegalTime } from './legal-time.ts'
export { legaltimeModule } from './legaltime.module.ts'
