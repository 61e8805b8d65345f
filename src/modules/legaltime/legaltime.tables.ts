import type { Kysely } from 'kysely'
import type { LegaltimeTables } from './tables.gen.ts'

/** The tables of this module. */
export const tables = (tx: Kysely<unknown>) => tx.withTables<LegaltimeTables>()
