import type { TestProject } from 'vitest/node'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { generateTables } from '../scripts/generate-tables.ts'
import { migrateDatabase } from '../src/apps/database.ts'
import { installNode } from '../src/apps/install.ts'
import { asAdmin, TEMPLATE, TEST_PASSWORDS, temporaryFolder, urlOf } from './database.ts'

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
  return stop
}
