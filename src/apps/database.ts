import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import {
  APP_ROLE,
  aloneAmongMigrations,
  ensureRoles,
  type MigrationSet,
  type MigrationState,
  migrate,
  migrationState,
  openDatabase,
  type RolePasswords,
  urlAs,
  WORKER_ROLE,
  whileWorkerMayCreate,
} from '#kernel/db'
import { migrateQueue } from '#kernel/jobs'
import { silentLog } from '#kernel/log'
import { migrationSources } from './sources.ts'

/** Addresses of the database for the two roles of a running platform. */
export interface RunUrls {
  readonly app: string
  readonly worker: string
}

/** Passwords of the run-time roles, made on first use and kept beside the keys. */
export function rolePasswords(dataDir: string): RolePasswords {
  const path = join(dataDir, 'keys', 'database.json')
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RolePasswords
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const made = { app: randomBytes(24).toString('hex'), worker: randomBytes(24).toString('hex') }
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
  return made
}

/** How a running platform enters the database. */
export const runUrls = (adminUrl: string, passwords: RolePasswords): RunUrls => ({
  app: urlAs(adminUrl, APP_ROLE, passwords.app),
  worker: urlAs(adminUrl, WORKER_ROLE, passwords.worker),
})

/**
 * Brings a database to this version: roles, queue, every migration that is missing.
 * @param only prepares it with these migrations alone, as an older version did
 * @returns names of the migrations applied now
 * @throws MigrationMismatch where the database is of another version
 */
export async function migrateDatabase(
  adminUrl: string,
  passwords: RolePasswords,
  onProgress: (text: string) => void = () => undefined,
  only?: MigrationSet,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'yichuang migrate' })
  await client.connect()
  try {
    return await aloneAmongMigrations(client, async () => {
      await ensureRoles(client, passwords)
      await whileWorkerMayCreate(client, () => prepareQueue(runUrls(adminUrl, passwords).worker))
      return migrate(client, migrationSources(), onProgress, only)
    })
  } finally {
    await client.end()
  }
}

/** How a database stands to the migrations of this version; it is only read. */
export async function migrationStateOf(adminUrl: string): Promise<MigrationState> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'yichuang migrate' })
  await client.connect()
  return migrationState(client, migrationSources()).finally(() => client.end())
}

async function prepareQueue(workerUrl: string): Promise<void> {
  const worker = openDatabase({ url: workerUrl, max: 2, applicationName: 'yichuang migrate' })
  await migrateQueue(worker.pool, silentLog).finally(() => worker.close())
}
