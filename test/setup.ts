import type { TestProject } from 'vitest/node'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { generateTables } from '../scripts/generate-tables.ts'
import { migrateDatabase, runUrls } from '../src/apps/database.ts'
import { installNode } from '../src/apps/install.ts'
import { asAdmin, TEMPLATE, TEST_PASSWORDS, temporaryFolder, urlOf } from './database.ts'

const INVALID_PASSWORD = '28P01'

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string
    staleTables: string[]
  }
}

async function cluster(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { adminUrl: given, stop: async () => undefined }
  const folder = await temporaryFolder('cluster')
  const started = await startCluster({ dataDir: folder, durable: false, onProgress: () => undefined })
  return {
    adminUrl: started.adminUrl,
    stop: async () => {
      await started.stop()
      destroyCluster(folder)
    },
  }
}

/**
 * Roles belong to the whole cluster: whoever sets their passwords anew shuts out every test that runs beside or after it.
 * @throws Error where the roles cannot enter with the passwords of the tests any more
 */
export async function demandPasswords(adminUrl: string): Promise<void> {
  const shutOut: string[] = []
  for (const [name, url] of Object.entries(runUrls(adminUrl, TEST_PASSWORDS)))
    await asAdmin(url, 'select 1').catch((error: { code?: unknown }) => {
      if (error.code !== INVALID_PASSWORD) throw error
      shutOut.push(name)
    })
  if (shutOut.length > 0)
    throw new Error(
      `A test changed the password of the run-time role ${shutOut.join(' and ')} in the cluster that all tests share. ` +
        'Whatever sets passwords (serve, migrateDatabase, restore) needs a cluster of its own: startCluster in that test.',
    )
}

/** Starts the test cluster and makes the migrated template that every test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, stop } = await cluster()
  await asAdmin(adminUrl, `drop database if exists ${TEMPLATE} with (force)`)
  await asAdmin(adminUrl, `create database ${TEMPLATE}`)
  const template = urlOf(adminUrl, TEMPLATE)
  await migrateDatabase(template, TEST_PASSWORDS)
  await installNode(template, TEST_PASSWORDS)
  project.provide('adminUrl', adminUrl)
  project.provide('staleTables', await generateTables(template, true))
  return async () => {
    await demandPasswords(template).finally(stop)
  }
}
