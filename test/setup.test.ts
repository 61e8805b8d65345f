import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { migrateDatabase } from '../src/apps/database.ts'
import { TEST_PASSWORDS, temporaryFolder } from './database.ts'
import { demandPasswords } from './setup.ts'

it('the end of all tests says so where one of them changed the passwords of the run-time roles', async () => {
  const folder = await temporaryFolder('passwords')
  const { adminUrl, stop } = await startCluster({
    ...{ dataDir: folder, durable: false, onProgress: () => undefined },
  })
  try {
    await migrateDatabase(adminUrl, TEST_PASSWORDS)
    await demandPasswords(adminUrl)
    await migrateDatabase(adminUrl, { ...TEST_PASSWORDS, app: 'another' })
    await expect(demandPasswords(adminUrl)).rejects.toThrow('the run-time role app in the cluster')
  } finally {
    await stop()
    destroyCluster(folder)
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
