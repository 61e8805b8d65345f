export { answers } from './answers.store.ts'
export { inBatches } from './in-batches.store.ts'
export {
  aloneAmongMigrations,
  checkMigrations,
  MigrationMismatch,
  type MigrationSet,
  type MigrationSource,
  type MigrationState,
  migrate,
  migrationState,
} from './migrate.store.ts'
export { faultCode, isBusy, isDiskFull, isOutage } from './outage.ts'
export { type Database, type DatabaseOptions, openDatabase } from './pool.ts'
export {
  APP_ROLE,
  ensureRoles,
  type RolePasswords,
  urlAs,
  WORKER_ROLE,
  whileWorkerMayCreate,
} from './roles.store.ts'
export { inTransaction, type Wall } from './transaction.store.ts'
