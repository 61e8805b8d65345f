import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { SequencePart } from './manifest.ts'
import { listTables, quoted, type TableShape } from './snapshot.store.ts'

/** Tables that hold nothing yet but what the preparation of a database writes, and which keep that. */
const PREPARED = new Set(['graphile_worker.migrations'])

/** Whether a copy's rows of a table are loaded. */
export const isLoaded = ({ table }: Pick<TableShape, 'table'>): boolean => !PREPARED.has(table)

/** Whether a database holds no table at all. */
export async function holdsNothing(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select exists (
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema') as held`)
  return rows[0]?.held === false
}

/** Tables in which a prepared database differs from what a copy holds. */
export async function differingTables(
  client: pg.ClientBase,
  wanted: readonly TableShape[],
): Promise<string[]> {
  const shape = ({ table, columns }: TableShape): string => `${table} ${[...columns].sort().join(' ')}`
  const present = (await listTables(client)).map(shape)
  const copied = wanted.map(shape)
  const differing = [
    ...copied.filter((one) => !present.includes(one)),
    ...present.filter((one) => !copied.includes(one)),
  ]
  return [...new Set(differing.map((one) => one.split(' ')[0] ?? ''))]
}

/**
 * Loads into empty tables in one transaction: either everything is there in the end, or nothing. Foreign keys and
 * triggers rest meanwhile: what is loaded was consistent when it was copied.
 */
export async function loadAlone(
  client: pg.ClientBase,
  tables: readonly TableShape[],
  work: () => Promise<void>,
): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local session_replication_role = replica')
    await client.query(`truncate ${tables.map(({ table }) => quoted(table)).join(', ')}`)
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Takes the rows of a table as a stream of text. The table must have been emptied in the same transaction. */
export const rowsInto = (client: pg.Client, { table, columns }: TableShape) =>
  client.query(
    copyFrom(`copy ${quoted(table)} (${columns.map((c) => `"${c}"`).join(', ')}) from stdin (freeze)`),
  )

/** Puts a sequence where it stood. */
export const setSequence = async (
  client: pg.ClientBase,
  { sequence, value, called }: SequencePart,
): Promise<void> =>
  void (await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(sequence), value, called]))

/** Lets the planner know what was loaded. */
export const analyse = async (client: pg.ClientBase): Promise<void> => void (await client.query('analyze'))
