export { importTables } from './import-tables.ts'
export { transferModule } from './transfer.module.ts'
