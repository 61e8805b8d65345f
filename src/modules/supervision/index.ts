export { supervisionModule } from './supervision.module.ts'
