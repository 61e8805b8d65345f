import { type Kysely, sql } from 'kysely'
import pg from 'pg'

/** Channel of the database on which all processes of a node hear each other. */
const CHANNEL = 'yichuang_live'
/** Topics of one notification: PostgreSQL takes less than 8,000 bytes. */
const AT_ONCE = 100

/** Sends signals with this transaction. */
export async function writeSignals(tx: Kysely<unknown>, topics: ReadonlySet<string>): Promise<void> {
  const all = [...topics]
  const payloads = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) =>
    JSON.stringify(all.slice(n * AT_ONCE, (n + 1) * AT_ONCE)),
  )
  await sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) payload`.execute(tx)
}

/** A line to the database on which signals come. */
export interface SignalLine {
  /** Whether the other end still answers. @throws Error of the driver where it does not */
  check(): Promise<unknown>
  close(): Promise<void>
}

/** Who is called by a line. */
export interface LineEnds {
  readonly heard: (topics: readonly string[]) => void
  /** Called once, when the line is broken. */
  readonly broken: () => void
}

/** How long the database may take to answer a line, in milliseconds. */
const PATIENCE_MS = 5_000

/** Opens a line; it hears what is committed from then on. @throws Error of the driver */
export async function openLine(url: string, { heard, broken }: LineEnds): Promise<SignalLine> {
  const client = new pg.Client({
    ...{ connectionString: url, application_name: 'yichuang live', keepAlive: true },
    ...{ connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS },
  })
  client.on('notification', ({ payload }) => heard(JSON.parse(payload ?? '[]')))
  client.on('error', () => undefined)
  client.once('end', broken)
  try {
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
  } catch (error) {
    client.removeListener('end', broken)
    await client.end().catch(() => undefined)
    throw error
  }
  return { check: () => client.query('select 1'), close: () => client.end() }
}
