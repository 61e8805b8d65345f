export { messageModule } from './message.module.ts'
