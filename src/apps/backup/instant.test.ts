import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { reachFrom, readManifest } from '#kernel/backup'
import { readConfig } from '#kernel/config'
import type { SystemActor } from '#kernel/context'
import { recordDayAct } from '#kernel/ledger'
import { headsAfter, sealPending } from '#kernel/ledger-sealing'
import { silentLog } from '#kernel/log'
import { type Cluster, destroyCluster, startCluster } from '#kernel/postgres'
import { systemTime } from '#kernel/time'
import { asAdmin, rowsAsAdmin, temporaryFolder } from '#test/database'
import { type Composition, compose } from '../compose.ts'
import { migrateDatabase, rolePasswords } from '../database.ts'
import { noGateway } from '../demo/open-sms.ts'
import { verifyNode } from '../evidence/verify-node.ts'
import { nodeOptions } from '../node-options.ts'
import { archiveContinuously } from './archive-log.ts'
import { makeBackup } from './make-backup.ts'
import { type InstantOrder, restoreInstant } from './restore-instant.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const quiet = (): void => undefined
const signal = new AbortController().signal
const passphrase = 'a passphrase of the tests'

/** A node with a durable database that archives its log. */
interface ArchivingNode {
  readonly dataDir: string
  readonly cluster: Cluster
  readonly composition: Composition
  readonly actor: SystemActor
}

let node: ArchivingNode
let target = ''
let stopArchiving: (() => Promise<void>) | undefined

beforeAll(async () => {
  const dataDir = await temporaryFolder('archiving')
  target = await temporaryFolder('copies')
  const cluster = await startCluster({ dataDir, durable: true, archives: true })
  await migrateDatabase(cluster.adminUrl, rolePasswords(dataDir))
  const config = readConfig({ DATA_DIR: dataDir })
  const options = nodeOptions({ config, adminUrl: cluster.adminUrl, sms: noGateway, log: silentLog })
  const actor: SystemActor = { kind: 'system', name: 'test', governmentId: randomUUID(), permissions: [] }
  node = { dataDir, cluster, actor, composition: await compose(options) }
})
afterAll(async () => {
  await stopArchiving?.()
  await node.composition.close()
  await node.cluster.stop()
  destroyCluster(node.dataDir)
  await rm(target, { recursive: true, force: true })
})

/** Stores a file and an act in one transaction. @returns the file's id once it is acknowledged */
const write = (): Promise<string> =>
  node.composition.platform.run(node.actor, false, async (ctx) => {
    const upload = { name: 'x.txt', mediaType: 'text/plain', bytes: randomBytes(2_000) }
    const { id } = await ctx.services.files.put(ctx, upload)
    await recordDayAct(ctx, 'test.written@1', { file: id })
    return id
  })

/** Puts what was done into the tree. */
const seal = (): Promise<unknown> =>
  sealPending({
    db: node.composition.worker.db,
    keyring: node.composition.platform.services.keyring,
    time: systemTime,
  })

const now = async (): Promise<Date> => {
  const [row] = await rowsAsAdmin<{ at: Date }>(node.cluster.adminUrl, 'select clock_timestamp() as at')
  return row?.at ?? new Date(0)
}

const backup = () =>
  makeBackup({
    ...{ adminUrl: node.cluster.adminUrl, dataDir: node.dataDir, target, keep: undefined, signal },
    keys: { how: 'sealed', passphrase },
    onProgress: quiet,
  })

function restore(to: Date, dataDir: string, changes: Partial<InstantOrder> = {}) {
  const started: Cluster[] = []
  return restoreInstant({
    ...{ config: readConfig({ DATA_DIR: dataDir }), from: target, keys: { passphrase }, to, signal },
    reach: async () => {
      const cluster = await startCluster({ dataDir, durable: true })
      started.push(cluster)
      return cluster
    },
    ...{ onStep: quiet, onProgress: quiet, onActs: quiet, onTold: quiet },
    ...changes,
  })
}

it('a copy without archive leads to no instant', async () => {
  const plain = await temporaryFolder('plain')
  await expect(restore(new Date(), plain)).rejects.toMatchObject({ code: 'no-copy' })
  await rm(plain, { recursive: true })
})

it('leads a new node to an instant between two writes, with their files', async () => {
  const first = await write()
  const { copy, manifest } = await backup()
  await seal()
  expect((await readManifest(copy.folder)).base).toEqual(manifest.base)
  stopArchiving = archiveContinuously({
    ...{ target, dataDir: node.dataDir, adminUrl: node.cluster.adminUrl, log: silentLog, everyMs: 200 },
  })
  const second = await write()
  await wait(50)
  const to = await now()
  await wait(50)
  const third = await write()
  await seal()
  const heads = await headsAfter(node.composition.worker.db, 0, 100)
  await asAdmin(node.cluster.adminUrl, 'select pg_switch_wal()')
  const reached = async () => (await reachFrom(target, manifest.base?.firstLog ?? '')).until ?? new Date(0)
  await expect.poll(async () => (await reached()) > to, { timeout: 20_000 }).toBe(true)
  await expect
    .poll(() => existsSync(join(target, 'blobs', node.actor.governmentId ?? '', third.slice(0, 6), third)), {
      timeout: 10_000,
    })
    .toBe(true)

  const dataDir = join(await temporaryFolder('instant'), 'node')
  const restored = await restore(to, dataDir)
  expect(restored).toMatchObject({ files: 2, lost: 0 })
  expect(restored.proof).toMatchObject({ closed: [], opened: 2 })
  expect(restored.proof.ledger).toMatchObject({ acts: 2, findings: [] })
  const cluster = await startCluster({ dataDir, durable: true })
  const files = await rowsAsAdmin<{ id: string }>(cluster.adminUrl, 'select id from files.file order by id')
  expect(files.map(({ id }) => id)).toEqual([first, second])
  const report = await verifyNode({
    ...{ config: readConfig({ DATA_DIR: dataDir }), adminUrl: cluster.adminUrl, skipFiles: false },
    ...{ outside: { heads, badLines: [] }, onActs: quiet, onFiles: quiet },
  })
  expect(report.findings).toEqual([
    {
      ...{ problem: 'head-ahead', outside: true, size: 3, leaves: 1, at: heads.at(-1)?.at },
      heads: heads.slice(1).map(({ size, at }) => ({ size, at })),
      since: heads[0]?.at,
    },
  ])
  expect(report.unsealed.acts).toBe(1)
  await cluster.stop()
  expect(await readdir(dataDir)).not.toContain('restore-unfinished')
  destroyCluster(dataDir)
})

it('says what cannot be reached, and changes nothing', async () => {
  const dataDir = join(await temporaryFolder('refused'), 'node')
  await expect(restore(new Date('2020-01-01'), dataDir)).rejects.toMatchObject({ code: 'to-early' })
  await expect(restore(new Date('2100-01-01'), dataDir)).rejects.toMatchObject({ code: 'to-late' })
  const outside = readConfig({ DATA_DIR: dataDir, DATABASE_URL: 'postgres://db.invalid/x' })
  await expect(restore(new Date(), dataDir, { config: outside })).rejects.toMatchObject({
    code: 'to-outside',
  })
  const parts = (await readdir(join(target, 'log'))).filter((name) => /^[0-9A-F]{24}\.gz$/.test(name)).sort()
  const to = await now()
  await rm(join(target, 'log', parts[0] ?? ''))
  await expect(restore(to, dataDir)).rejects.toMatchObject({ code: 'to-late' })
  expect(existsSync(dataDir)).toBe(false)
})
