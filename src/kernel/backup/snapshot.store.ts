import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { APP_ROLE, WORKER_ROLE } from '#kernel/db'
import type { SequencePart } from './manifest.ts'

/** A table and its columns that hold data of their own. */
export interface TableShape {
  /** `schema.table` */
  readonly table: string
  readonly columns: readonly string[]
}

/** What holds of a database at one instant. */
export interface SnapshotFacts {
  readonly postgres: string
  readonly snapshot: string
}

/** One at a time may copy an installation. */
const LOCK = 7_210_432

/** Makes values read and written the same by every version, and lets nothing be left out silently. */
const SESSION = `set client_encoding = 'UTF8'; set datestyle = 'ISO, MDY'; set intervalstyle = 'postgres';
  set timezone = 'UTC'; set extra_float_digits = 3; set bytea_output = 'hex'; set row_security = off;
  set synchronize_seqscans = off; set statement_timeout = 0; set lock_timeout = 0;
  set idle_in_transaction_session_timeout = 0`

/** Enters a database as its owner for copying. */
export async function enterForCopy(adminUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'yichuang copy' })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(SESSION)
  return client
}

/** Whether this session may copy now; the right ends with the session. */
export async function mayCopyAlone(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK])
  return rows[0]?.got === true
}

/** `schema.name` as SQL takes it. */
export const quoted = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.')

/** Schemas of the product: those its run-time roles may use. The roles exist in every migrated database. */
const OWN = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
  and (has_schema_privilege('${APP_ROLE}', n.oid, 'usage') or has_schema_privilege('${WORKER_ROLE}', n.oid, 'usage'))`

/** Every table of the product, by name. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select n.nspname || '.' || c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and ${OWN} group by 1 order by 1`)
  return rows
}

/** Where every sequence of the product stands. */
export async function readSequences(client: pg.ClientBase): Promise<SequencePart[]> {
  const { rows } = await client.query<{ sequence: string }>(`
    select n.nspname || '.' || c.relname as sequence from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OWN} order by 1`)
  const parts: SequencePart[] = []
  for (const { sequence } of rows) {
    const { rows: found } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(sequence)}`,
    )
    for (const { value, called } of found) parts.push({ sequence, value, called })
  }
  return parts
}

/** Migrations of a database with their checksums, by `owner/name`. */
export async function readMigrations(client: pg.ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<{ key: string; checksum: string }>(
    `select owner || '/' || name as key, checksum from kernel.migration order by 1`,
  )
  return Object.fromEntries(rows.map(({ key, checksum }) => [key, checksum]))
}

/** Runs work on one snapshot: whatever commits meanwhile is not seen. */
export async function onSnapshot<T>(
  client: pg.ClientBase,
  work: (facts: SnapshotFacts) => Promise<T>,
): Promise<T> {
  await client.query('begin isolation level repeatable read, read only')
  const { rows } = await client.query<SnapshotFacts>(
    `select current_setting('server_version') as postgres, pg_current_snapshot()::text as snapshot`,
  )
  const result = await work(rows[0] ?? { postgres: '', snapshot: '' })
  await client.query('commit')
  return result
}

/** The rows of a table as a stream of text. */
export const rowsOf = (client: pg.ClientBase, { table, columns }: TableShape) =>
  client.query(copyTo(`copy ${quoted(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) to stdout`))

/** The answer of a query as a stream of text, a line each, columns parted by tabs. */
export const answerOf = (client: pg.ClientBase, query: string) =>
  client.query(copyTo(`copy (${query}) to stdout`))
