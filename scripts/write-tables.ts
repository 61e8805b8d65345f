/**
 * Writes every module's tables.gen.ts from its migrations, in a throw-away database:
 *
 *   node scripts/write-tables.ts
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { migrateDatabase, rolePasswords } from '../src/apps/database.ts'
import { generateTables } from './generate-tables.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'yichuang-tables-'))
const cluster = await startCluster({ dataDir, durable: false })
try {
  await migrateDatabase(cluster.adminUrl, rolePasswords(dataDir))
  for (const path of await generateTables(cluster.adminUrl, false)) process.stdout.write(`${path}\n`)
} finally {
  await cluster.stop()
  destroyCluster(dataDir)
}
