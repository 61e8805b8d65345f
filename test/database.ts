import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Passwords of the run-time roles in test clusters. */
export const TEST_PASSWORDS = { app: 'app', worker: 'worker' }

/** Name of the migrated database that each test file gets a clone of. */
export const TEMPLATE = 'yichuang_template'

/** The same server, another database. */
export function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Runs SQL as the owner of the test cluster. */
export async function asAdmin(adminUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

/** Rows of one query, read as the owner of the test cluster. */
export async function rowsAsAdmin<T extends pg.QueryResultRow>(adminUrl: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const { rows } = await client.query<T>(text).finally(() => client.end())
  return rows
}

/** An empty folder below the machine's temporary folder. */
export const temporaryFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `yichuang-${name}-`))
