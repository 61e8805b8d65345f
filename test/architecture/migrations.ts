import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationSource } from '#kernel/db'
import type { Violation } from './import-rules.ts'
import { readsSqlClock } from './sql-rules.ts'

/** One migration file. */
export interface MigrationFile {
  readonly name: string
  readonly text: string
}

/** Every migration of the platform. */
export async function readMigrations(sources: readonly MigrationSource[]): Promise<MigrationFile[]> {
  const read = sources.map(async ({ owner, folder }) => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'))
    return Promise.all(
      names.map(async (name) => ({
        name: `${owner}/${name}`,
        text: await readFile(join(folder, name), 'utf8'),
      })),
    )
  })
  return (await Promise.all(read)).flat()
}

/** Migrations whose defaults or functions ask the database for the time. */
export const migrationClocks = (files: readonly MigrationFile[]): Violation[] =>
  files.filter(({ text }) => readsSqlClock(text)).map(({ name }) => `${name}: reads the database's clock`)
