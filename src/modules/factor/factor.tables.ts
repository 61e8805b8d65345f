import type { Kysely } from 'kysely'
import type { FactorTables } from './tables.gen.ts'

/** The transaction, typed with the tables of this module. */
export const tables = (tx: Kysely<unknown>) => tx.withTables<FactorTables>()
