import { type Kysely, type Selectable, sql } from 'kysely'
import type { SealedColumn } from '#kernel/crypto'

type Tables = {
  'kernel.keyRotation': {
    keyId: string
    begunAt: Date
    round: number
    place: number
    afterGovernment: string | null
    afterRow: string | null
    checked: number
    resealed: number
    resealedInRound: number
    doneAt: Date | null
  }
}

const tables = (tx: Kysely<unknown>) => tx.withTables<Tables>()

/** How far the values have come to a master key. */
export type Rotation = Selectable<Tables['kernel.keyRotation']>

export const findRotation = (tx: Kysely<unknown>, keyId: string): Promise<Rotation | undefined> =>
  tables(tx).selectFrom('kernel.keyRotation').selectAll().where('keyId', '=', keyId).executeTakeFirst()

/** Master keys that values were ever brought to; none in a database of an older version. */
export async function rotationKeys(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass('kernel.key_rotation') is not null as known`.execute(db)
  if (!rows[0]?.known) return []
  const found = await tables(db).selectFrom('kernel.keyRotation').select('keyId').execute()
  return found.map(({ keyId }) => keyId)
}

/** The rotation to a key, begun where there is none, for this transaction alone; undefined where another has it. */
export async function takeRotation(
  tx: Kysely<unknown>,
  keyId: string,
  now: Date,
): Promise<Rotation | undefined> {
  const begin = { place: 0, afterGovernment: null, afterRow: null, checked: 0, resealed: 0 }
  await tables(tx)
    .insertInto('kernel.keyRotation')
    .values({ ...begin, keyId, begunAt: now, round: 1, resealedInRound: 0, doneAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tables(tx)
    .selectFrom('kernel.keyRotation')
    .selectAll()
    .where('keyId', '=', keyId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function saveRotation(tx: Kysely<unknown>, { keyId, ...rotation }: Rotation): Promise<void> {
  await tables(tx).updateTable('kernel.keyRotation').set(rotation).where('keyId', '=', keyId).execute()
}

/** A lost transaction of this kind loses nothing: its values stay as they were. So the disk need not be waited for. */
export async function hurry(tx: Kysely<unknown>): Promise<void> {
  await sql`set local synchronous_commit to off`.execute(tx)
}

/** One row of a column. */
export interface SealedRow {
  readonly government: string | null
  readonly id: string
  /** Null where there is nothing to bring to the key. */
  readonly sealed: string | null
}

/** Which of some tables stand behind the wall between governments. */
export async function walledAmong(
  tx: Kysely<unknown>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${[...names]}::text[]) name
    where exists (select from pg_attribute a where a.attrelid = name::regclass and a.attname = 'government_id'
      and not a.attisdropped)`.execute(tx)
  return new Set(rows.map(({ name }) => name))
}

/** The next rows of a column, in the order of their key. */
export async function readPage(
  tx: Kysely<unknown>,
  { table, column, by }: SealedColumn,
  walled: boolean,
  { keyId, afterGovernment, afterRow }: Pick<Rotation, 'keyId' | 'afterGovernment' | 'afterRow'>,
  size: number,
): Promise<SealedRow[]> {
  const [row, value] = [sql.ref(by), sql.ref(column)]
  const key = walled ? sql`(government_id, ${row})` : row
  const last = walled ? sql`(${afterGovernment}::uuid, ${afterRow}::uuid)` : sql`${afterRow}::uuid`
  const { rows } = await sql<SealedRow>`
    select ${walled ? sql`government_id` : sql`null::uuid`} as government, ${row} as id,
      case when split_part(${value}, '.', 1) <> ${keyId} then ${value} end as sealed
    from ${sql.table(table)} ${afterRow === null ? sql`` : sql`where ${key} > ${last}`}
    order by ${walled ? sql`government_id, ${row}` : row} limit ${size}`.execute(tx)
  return rows
}

/** A value and the same value under another key. */
export interface Resealed extends SealedRow {
  readonly sealed: string
  readonly resealed: string
}

/** Puts values under another key in the place of what they were; one that changed meanwhile stays. @returns how many */
export async function writeResealed(
  tx: Kysely<unknown>,
  { table, column, by }: SealedColumn,
  values: readonly Resealed[],
): Promise<number> {
  if (values.length === 0) return 0
  const { rows } = await sql<{ n: number }>`select kernel.reseal(${table}::regclass, ${column}, ${by},
    ${values.map((value) => value.government)}::uuid[], ${values.map((value) => value.id)}::uuid[],
    ${values.map((value) => value.sealed)}::text[], ${values.map((value) => value.resealed)}::text[]) as n`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** How many values of a column lie under which key. */
export async function countByKey(
  tx: Kysely<unknown>,
  { table, column }: SealedColumn,
): Promise<{ keyId: string; count: number }[]> {
  const value = sql.ref(column)
  const { rows } = await sql<{ keyId: string; count: number }>`
    select split_part(${value}, '.', 1) as "keyId", count(*)::int as count from ${sql.table(table)}
    where ${value} is not null group by 1`.execute(tx)
  return rows
}
