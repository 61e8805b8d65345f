import { appendFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keyringOf } from '#kernel/crypto'
import { type Database, openDatabase, urlAs, WORKER_ROLE } from '#kernel/db'
import { recordDayAct } from '#kernel/ledger'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { rowsAsAdmin, TEST_PASSWORDS, temporaryFolder } from '#test/database'
import { readHeads } from './head.ts'
import { headFile, keepHeads, lastKept } from './keep-heads.ts'
import { logSealingFault, sealPending } from './keep-sealing.ts'

let bare: BarePlatform
let worker: Database
let folder: string
beforeAll(async () => {
  bare = await createBarePlatform()
  const url = urlAs(bare.adminUrl, WORKER_ROLE, TEST_PASSWORDS.worker)
  worker = openDatabase({ url, max: 1, applicationName: 'test' })
  folder = await temporaryFolder('heads')
})
afterAll(async () => {
  await worker.close()
  await bare.close()
  await rm(folder, { recursive: true })
})

const keyring = keyringOf('k1', new Map([['k1', Buffer.alloc(32, 1)]]), Buffer.alloc(32, 3))
const path = () => headFile(folder, keyring)
async function grow(): Promise<void> {
  await bare.platform.run(bare.actor(), false, (ctx) => recordDayAct(ctx, 'test.done@1', {}))
  await sealPending({ db: worker.db, keyring, time: bare.now })
}
const sizes = async () => readHeads(await readFile(path(), 'utf8')).heads.map(({ size }) => size)

it('writes each head once, also those of the time when the folder was away', async () => {
  await grow()
  await grow()
  expect(await keepHeads(worker.db, path())).toBe(2)
  expect(await keepHeads(worker.db, path())).toBe(0)
  await grow()
  expect(await keepHeads(worker.db, path())).toBe(1)
  expect(await sizes()).toEqual([1, 2, 3])
  expect((await lastKept(path()))?.size).toBe(3)
})

it('says what is to be done where the folder is away, and writes no personal data to the log', async () => {
  const failure = await keepHeads(worker.db, join(folder, 'absent', 'x')).catch((error: unknown) => error)
  const said: unknown[][] = []
  logSealingFault({ error: (...line: unknown[]) => void said.push(line) }, failure)
  expect(said).toEqual([
    [
      { part: 'sealing', code: 'ENOENT' },
      expect.stringMatching(/^HEADS_DIR: .*absent .*make the folder or mount/),
    ],
  ])
})

it('mends a line that was written half', async () => {
  await appendFile(path(), '{"origin":"yichuang/')
  await grow()
  await keepHeads(worker.db, path())
  expect(await sizes()).toEqual([1, 2, 3, 4])
  expect(readHeads(await readFile(path(), 'utf8')).badLines).toEqual([])
})

it('writes nothing where the file knows more than the node', async () => {
  await rowsAsAdmin(bare.adminUrl, 'delete from ledger.head where size = 4')
  const before = await readFile(path(), 'utf8')
  await expect(keepHeads(worker.db, path())).rejects.toThrow('a head of size 4 that this node does not have')
  expect(await readFile(path(), 'utf8')).toBe(before)
})
