import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { readConfig } from '#kernel/config'
import { keyText, openKeyring, readKeys } from '#kernel/crypto'
import { type Cluster, destroyCluster, startCluster } from '#kernel/postgres'
import { asAdmin, rowsAsAdmin, TEMPLATE, TEST_PASSWORDS, temporaryFolder, urlOf } from '#test/database'
import { migrateDatabase } from '../database.ts'
import { makeBackup } from './make-backup.ts'
import { restoreNode } from './restore-node.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** Migrations with lower numbers were there in the older version. */
const NEWER = 50

const [GOVERNMENT, UNIT, PERSON, SESSION] = Array.from({ length: 4 }, () => randomUUID())
/** A government with a person and his session, as the older version wrote them. */
const ROWS = `begin;
  insert into org.division values ('00', '中华人民共和国', 'country', null);
  insert into org.government values ('${GOVERNMENT}', 'older', '旧版政府', '00', '${UNIT}', '2026-01-01');
  insert into org.unit (government_id, id, code, name, short_name, kind, division, path, created_at)
    values ('${GOVERNMENT}', '${UNIT}', 'OLD-GOV', '旧版政府', '旧版', 'government', '00', '${UNIT}/', '2026-01-01');
  insert into org.person (government_id, id, employee_no, name, created_at)
    values ('${GOVERNMENT}', '${PERSON}', '1001', '示例', '2026-01-01');
  insert into factor.standing (session_id, government_id, person_id, zone, waived, methods, created_at)
    values ('${SESSION}', '${GOVERNMENT}', '${PERSON}', 'office', true, '{totp}', '2026-01-01');
  commit;`

const signal = new AbortController().signal
const folders: string[] = []
/** A restore sets the passwords of the roles, which are the cluster's: the tests' shared one is not for that. */
let cluster: Cluster
const database = async (): Promise<string> => {
  const name = `o_${randomUUID().replaceAll('-', '')}`
  await asAdmin(cluster.adminUrl, `create database ${name}`)
  return urlOf(cluster.adminUrl, name)
}
const folder = async (name: string): Promise<string> => {
  const made = await temporaryFolder(name)
  folders.push(made)
  return made
}

let olderUrl = ''
let target = ''
let keysFile = ''
beforeAll(async () => {
  cluster = await startCluster({ dataDir: await folder('cluster'), durable: false })
  const all = await rowsAsAdmin<{ key: string; checksum: string; number: number }>(
    urlOf(inject('adminUrl'), TEMPLATE),
    `select owner || '/' || name as key, checksum, left(name, 3)::int as number from kernel.migration`,
  )
  const older = all.filter(({ number }) => number < NEWER)
  expect(older.length).toBeLessThan(all.length)
  olderUrl = await database()
  const only = Object.fromEntries(older.map(({ key, checksum }) => [key, checksum]))
  await migrateDatabase(olderUrl, TEST_PASSWORDS, undefined, only)
  await asAdmin(olderUrl, ROWS)
  const home = { dataDir: await folder('older') }
  openKeyring(home.dataDir)
  keysFile = join(await folder('mounted'), 'keys.txt')
  await writeFile(keysFile, keyText(readKeys(home)), { mode: 0o600 })
  await rm(join(home.dataDir, 'keys'), { recursive: true })
  target = await folder('copies')
  await makeBackup({
    ...{ adminUrl: olderUrl, ...home, keysFile, target, keys: { how: 'separate' }, keep: undefined },
    ...{ signal, onProgress: () => undefined },
  })
})
afterAll(async () => {
  await cluster.stop()
  for (const made of folders) destroyCluster(made)
})

it('a copy of an older version, of a node whose keys are mounted, becomes a node of this one', async () => {
  const [url, dataDir] = [await database(), await folder('restored')]
  await rm(dataDir, { recursive: true })
  const { upgraded, proof } = await restoreNode({
    config: readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, KEYS_FILE: keysFile, DEMO: 'none' }),
    ...{ from: target, keys: undefined, signal },
    reach: async () => ({ adminUrl: url, stop: async () => undefined }),
    onProgress: () => undefined,
    onStep: () => undefined,
    onActs: () => undefined,
  })
  expect(upgraded).toContain('factor/130-place-of-request.sql')
  expect(proof.ledger.findings).toEqual([])
  const rows = await rowsAsAdmin(url, 'select slug, name from org.government')
  expect(rows).toEqual([{ slug: 'older', name: '旧版政府' }])
  const [standing] = await rowsAsAdmin<object>(url, 'select * from factor.standing')
  expect(standing).toMatchObject({ session_id: SESSION, methods: ['totp'] })
  expect(Object.keys(standing ?? {})).not.toContain('waived')
})
