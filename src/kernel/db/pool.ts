import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { GatheringSocket } from './gathering-socket.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)

/** A database reached as one role. */
export interface Database {
  readonly db: Kysely<unknown>
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Where the database is and as whom to enter it. */
export interface DatabaseOptions {
  readonly url: string
  readonly max: number
  /** Shown in pg_stat_activity. */
  readonly applicationName: string
}

/**
 * Nothing waits for ever, in milliseconds: for a connection, for a statement, for a lock, for the answer of a server
 * that was paused. A transaction that its process left open, because it was paused itself, ends and lets its locks go.
 */
const TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  lock_timeout: 25_000,
  query_timeout: 35_000,
  idle_in_transaction_session_timeout: 20_000,
  keepAlive: true,
} as const

/**
 * Opens a pool. Statements of one transaction that do not wait for each other's answers are sent together.
 * A connection that breaks is dropped; the next use opens another.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.applicationName,
    ...TIMEOUTS,
    pipeline: true,
    stream: () => new GatheringSocket(),
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    db,
    pool,
    close: async () => {
      await db.destroy()
      // Kysely leaves a pool open that it never used itself.
      if (!pool.ending) await pool.end()
    },
  }
}
