import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** A folder of forward-only migrations and the part or module that owns it. */
export interface MigrationSource {
  readonly owner: string
  readonly folder: string
}

interface Migration {
  readonly owner: string
  readonly name: string
  readonly text: string
  readonly checksum: string
}

const keyOf = ({ owner, name }: Migration): string => `${owner}/${name}`

/** An applied migration no longer reads as it did when it was applied, or the data is of a newer version. */
export class MigrationMismatch extends Error {}

const LOCK = 7_210_431

/** Runs work alone among all processes that prepare this database. Work may ask for the same again. */
export async function aloneAmongMigrations<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  return work().finally(() => client.query('select pg_advisory_unlock($1)', [LOCK]))
}

async function readSource({ owner, folder }: MigrationSource): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { owner, name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function appliedIn(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ owner: string; name: string; checksum: string }>(
    'select owner, name, checksum from kernel.migration',
  )
  return new Map(rows.map((row) => [`${row.owner}/${row.name}`, row.checksum]))
}

async function applied(client: pg.ClientBase): Promise<Map<string, string>> {
  await client.query(`create schema if not exists kernel;
    create table if not exists kernel.migration (
      owner text not null, name text not null, checksum text not null,
      applied_at timestamptz not null default now(), primary key (owner, name));
    comment on table kernel.migration is '已执行的数据库迁移'`)
  return appliedIn(client)
}

/** Checksums of migrations by `owner/name`. */
export type MigrationSet = Readonly<Record<string, string>>

/**
 * Compares migrations that were applied elsewhere with those of this version.
 * @throws MigrationMismatch where one reads otherwise here, or is unknown here
 */
export async function checkMigrations(
  applied: MigrationSet,
  sources: readonly MigrationSource[],
): Promise<void> {
  const wanted = (await Promise.all(sources.map(readSource))).flat()
  refuseForeign(compare(new Map(Object.entries(applied)), wanted))
}

/**
 * Applies what is missing, source by source in the given order, each file in its own transaction,
 * alone among all processes.
 * @param only applies these alone, to come to the state of an older version; all where left out
 * @returns names of the files applied now
 * @throws MigrationMismatch where an applied file was changed, or an applied file is unknown here
 */
export async function migrate(
  client: pg.ClientBase,
  sources: readonly MigrationSource[],
  onProgress: (text: string) => void = () => undefined,
  only?: MigrationSet,
): Promise<string[]> {
  const all = (await Promise.all(sources.map(readSource))).flat()
  const wanted = only ? all.filter((one) => Object.hasOwn(only, keyOf(one))) : all
  return aloneAmongMigrations(client, () => applyMissing(client, wanted, onProgress))
}

/** How a database stands to the migrations of this version, by `owner/name`. */
export interface MigrationState {
  /** Not applied yet. */
  readonly missing: readonly string[]
  /** Applied, and reading otherwise than here. */
  readonly changed: readonly string[]
  /** Applied by a version that is not this one. */
  readonly unknown: readonly string[]
}

function compare(done: ReadonlyMap<string, string>, wanted: readonly Migration[]): MigrationState {
  const known = new Set(wanted.map(keyOf))
  const differs = (migration: Migration) =>
    ![migration.checksum, undefined].includes(done.get(keyOf(migration)))
  return {
    missing: [...known].filter((key) => !done.has(key)),
    changed: wanted.filter(differs).map(keyOf),
    unknown: [...done.keys()].filter((key) => !known.has(key)),
  }
}

function refuseForeign({ changed, unknown }: MigrationState): void {
  if (unknown.length > 0) throw new MigrationMismatch(`newer: ${unknown.join(', ')}`)
  if (changed.length > 0) throw new MigrationMismatch(`changed: ${changed.join(', ')}`)
}

/** How a database stands to these migrations; it is only read. */
export async function migrationState(
  client: pg.ClientBase,
  sources: readonly MigrationSource[],
): Promise<MigrationState> {
  const wanted = (await Promise.all(sources.map(readSource))).flat()
  const { rows } = await client.query<{ present: boolean }>(
    "select to_regclass('kernel.migration') is not null as present",
  )
  return compare(rows[0]?.present ? await appliedIn(client) : new Map(), wanted)
}

async function applyMissing(
  client: pg.ClientBase,
  wanted: readonly Migration[],
  onProgress: (text: string) => void,
): Promise<string[]> {
  const state = compare(await applied(client), wanted)
  refuseForeign(state)
  const fresh = wanted.filter((migration) => state.missing.includes(keyOf(migration)))
  for (const migration of fresh) {
    onProgress(keyOf(migration))
    await applyOne(client, migration)
  }
  return fresh.map(keyOf)
}

async function applyOne(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into kernel.migration (owner, name, checksum) values ($1, $2, $3)', [
      migration.owner,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${migration.owner}/${migration.name}: ${(error as Error).message}`, { cause: error })
  }
}
