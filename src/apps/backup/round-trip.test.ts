import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { caseworkContract } from '#contracts/casework'
import { type CopyProgress, findCopy, takenAt } from '#kernel/backup'
import { readConfig } from '#kernel/config'
import type { Actor } from '#kernel/context'
import { fingerprintOf, lastCopy, readKeys } from '#kernel/crypto'
import { silentLog } from '#kernel/log'
import { destroyCluster, startCluster } from '#kernel/postgres'
import { PASSWORD } from '#test/county'
import { asAdmin, rowsAsAdmin, temporaryFolder, urlOf } from '#test/database'
import { type Composition, compose } from '../compose.ts'
import { castOf } from '../demo/cast.ts'
import { noGateway } from '../demo/open-sms.ts'
import { nodeOptions } from '../node-options.ts'
import { type CopiedWorld, createCopiedWorld, PASSPHRASE } from './copied-world.fixtures.ts'
import { makeBackup } from './make-backup.ts'
import { type Restored, restoreNode } from './restore-node.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let source: CopiedWorld
let target = ''
const acknowledged: string[] = []

const signal = new AbortController().signal
const quiet = (_: CopyProgress): void => undefined

beforeAll(async () => {
  source = await createCopiedWorld()
  target = await temporaryFolder('copies')
})
afterAll(async () => {
  await source.world.close()
  await rm(target, { recursive: true, force: true })
})

function restore(dataDir: string, databaseUrl: string | undefined, adminUrl: () => Promise<string>) {
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DEMO: 'none' })
  return restoreNode({
    ...{ config, from: target, keys: { passphrase: PASSPHRASE }, signal, onProgress: quiet },
    reach: async () => ({ adminUrl: await adminUrl(), stop: async () => undefined }),
    onStep: () => undefined,
    onActs: () => undefined,
  })
}

const open = (dataDir: string, adminUrl: string): Promise<Composition> =>
  compose(
    nodeOptions({ config: readConfig({ DATA_DIR: dataDir }), adminUrl, sms: noGateway, log: silentLog }),
  )

/** Logs in at a restored node, opens a case of the trays and each of its files. @returns how many files were opened */
async function workAt(node: Composition): Promise<number> {
  const { platform, database } = node
  const { staff } = await castOf(platform, database.db, 'suxian', PASSWORD)
  const actor: Actor = await staff('1001')
  const caller = { actor, locale: 'zh-CN', origin: { address: '127.0.0.1', agent: 'test' } } as const
  const { rows } = (
    await platform.invoke({ endpoint: caseworkContract.endpoints.listCases, caller, input: {}, key: '' })
  ).output as { rows: { id: string }[] }
  let opened = 0
  for (const { id } of rows) {
    const endpoint = approvalContract.endpoints.readCase
    const seen = (await platform.invoke({ endpoint, caller, input: { caseId: id }, key: '' })).output as {
      materials: { files: { id: string }[] }[]
    }
    for (const file of seen.materials.flatMap(({ files }) => files)) {
      const input = { caseId: id, fileId: file.id }
      await platform.invoke({ endpoint: approvalContract.endpoints.readCaseFile, caller, input, key: '' })
      opened += 1
    }
  }
  return opened
}

function expectWhole({ manifest, proof }: Restored): void {
  expect(proof.ledger.findings).toEqual([])
  expect(proof.ledger.acts).toBeGreaterThan(20)
  expect(proof.closed).toEqual([])
  expect(proof.opened).toBeGreaterThan(5)
  expect(manifest.blobs).toMatchObject({ lost: 0, gone: 0 })
}

it('copies a node while it is written to', async () => {
  for (let n = 0; n < 5; n++) acknowledged.push(await source.write())
  let done = false
  const writer = async (): Promise<number> => {
    let written = 0
    for (; !done; written++) await source.write()
    return written
  }
  const writing = Promise.all([writer(), writer()])
  const { world } = source
  const backup = await makeBackup({
    ...{ adminUrl: world.adminUrl, dataDir: world.dataDir, target, keep: undefined, signal },
    keys: { how: 'sealed', passphrase: PASSPHRASE },
    onProgress: quiet,
  })
  done = true
  const [first = 0, second = 0] = await writing
  expect(first + second).toBeGreaterThan(5)
  const kept = lastCopy(world.dataDir, fingerprintOf(readKeys({ dataDir: world.dataDir })))
  expect(kept).toEqual(expect.objectContaining({ sealed: true, at: backup.manifest.takenAt }))
  expect(backup.manifest.blobs.count).toBeGreaterThan(acknowledged.length)
  expect(backup.manifest.blobs.count).toBeLessThanOrEqual(
    (await rowsAsAdmin(world.adminUrl, 'select from files.file')).length,
  )
  expect(takenAt(await findCopy(target)).getTime()).toBe(
    Math.floor(new Date(backup.manifest.takenAt).getTime() / 1000) * 1000,
  )
})

it('restores into an empty outside database: everything acknowledged is there, and work goes on', async () => {
  const name = `r_${randomUUID().replaceAll('-', '')}`
  const clusterUrl = inject('adminUrl')
  await asAdmin(clusterUrl, `create database ${name}`)
  const [url, dataDir] = [urlOf(clusterUrl, name), await temporaryFolder('restored')]
  expectWhole(await restore(dataDir, url, async () => url))
  const present = await rowsAsAdmin<{ id: string }>(url, 'select id from files.file')
  expect(present.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  const node = await open(dataDir, url)
  expect(await workAt(node)).toBeGreaterThan(0)
  const [number] = await rowsAsAdmin<{ fresh: boolean }>(
    url,
    `select nextval('casework.case_number_block') > (select count(*) from casework."case") / 50 as fresh`,
  )
  expect(number?.fresh).toBe(true)
  await node.close()
  await asAdmin(clusterUrl, `drop database ${name} with (force)`)
  await rm(dataDir, { recursive: true })
})

it('restores into an empty folder with a database of its own', async () => {
  const dataDir = await temporaryFolder('restored')
  const started: { stop(): Promise<void>; readonly adminUrl: string }[] = []
  const reach = async (): Promise<string> => {
    const cluster = await startCluster({ dataDir, durable: false })
    started.push(cluster)
    return cluster.adminUrl
  }
  expectWhole(await restore(dataDir, undefined, reach))
  const node = await open(dataDir, started[0]?.adminUrl ?? '')
  expect(await workAt(node)).toBeGreaterThan(0)
  await node.close()
  for (const { stop } of started) await stop()
  destroyCluster(dataDir)
})
