import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ctx, governmentOf } from '#kernel/context'
import { keyringOf } from '#kernel/crypto'
import { type Database, openDatabase, urlAs, WORKER_ROLE } from '#kernel/db'
import { recordDayAct } from '#kernel/ledger'
import { silentLog } from '#kernel/log'
import { checkConsistency, SM3 } from '#kernel/merkle'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { rowsAsAdmin, TEST_PASSWORDS } from '#test/database'
import { actProofFaults } from './check-act-proof.ts'
import { headsAfter, latestHead, publishedKeys } from './head.store.ts'
import type { SignedHead } from './head.ts'
import { keepSealing, sealPending } from './keep-sealing.ts'
import { actProof, sizesProof } from './proofs.ts'
import { readUnsealed } from './sealing.store.ts'

let bare: BarePlatform
let worker: Database
beforeAll(async () => {
  bare = await createBarePlatform()
  const url = urlAs(bare.adminUrl, WORKER_ROLE, TEST_PASSWORDS.worker)
  worker = openDatabase({ url, max: 3, applicationName: 'test' })
})
afterAll(async () => {
  await worker.close()
  await bare.close()
})

const oldKey = Buffer.alloc(32, 1)
const index = Buffer.alloc(32, 3)
const keyring = keyringOf('k1', new Map([['k1', oldKey]]), index)
const seal = (most = 7) => sealPending({ db: worker.db, keyring, time: bare.now, most })
const inGovernment = <T>(at: 0 | 1, work: (ctx: Ctx) => Promise<T>) =>
  bare.platform.run(bare.actor(bare.governments[at].id), false, work)
const act = (ctx: Ctx, n: number) => recordDayAct(ctx, 'test.done@1', { n, of: governmentOf(ctx) })
const write = async (at: 0 | 1, count: number): Promise<void> => {
  for (let n = 0; n < count; n++) await inGovernment(at, (ctx) => act(ctx, n))
}
const acts = () => rowsAsAdmin<{ hash: string }>(bare.adminUrl, 'select hash from ledger.act order by id')

describe('sealing', () => {
  it('puts every act of every government into one tree, whose heads follow each other', async () => {
    await Promise.all([write(0, 20), write(1, 20)])
    expect(await readUnsealed(bare.database.db)).toMatchObject({ acts: 40, since: bare.now() })
    expect(await seal()).toBe(40)
    expect(await readUnsealed(worker.db)).toEqual({ acts: 0, since: null })
    expect(await seal()).toBe(0)
    const heads = await headsAfter(bare.database.db, 0, 100)
    expect(heads.map(({ size }) => size)).toEqual([7, 14, 21, 28, 35, 40])
    for (const { hash } of await acts()) {
      const [newest, first] = [
        await actProof(bare.database.db, hash),
        await actProof(bare.database.db, hash, 'first'),
      ]
      expect(newest && actProofFaults(newest)).toEqual([])
      expect(first && actProofFaults(first)).toEqual([])
      expect(first?.head.size).toBe(Math.min(40, 7 * Math.ceil(((newest?.position ?? 0) + 1) / 7)))
    }
    for (const older of heads) {
      const proof = await sizesProof(bare.database.db, older.size, 40)
      const bytes = (text: string) => Buffer.from(text, 'hex')
      expect(
        proof &&
          checkConsistency(SM3, {
            ...{ older: older.size, olderRoot: bytes(older.root) },
            ...{ size: 40, root: bytes(proof.head.root), proof: proof.path.map(bytes) },
          }),
      ).toBe(true)
    }
    expect(await actProof(bare.database.db, 'ab'.repeat(32))).toBeUndefined()
    expect(await sizesProof(bare.database.db, 8, 40)).toBeUndefined()
  })

  it('seals what commits late, whatever was sealed meanwhile', async () => {
    let go = (): void => undefined
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    const late = inGovernment(0, async (ctx) => {
      await act(ctx, 100)
      await held
    })
    await write(1, 3)
    expect(await seal()).toBe(3)
    go()
    await late
    expect(await seal()).toBe(1)
  })

  it('many sealers and writers at once leave no act out and none twice', async () => {
    const heads: SignedHead[] = []
    const sealers = [1, 2, 3].map(() =>
      keepSealing({
        db: worker.db,
        keyring,
        time: bare.now,
        log: silentLog,
        most: 5,
        onHead: async (head) => void heads.push(head),
      }),
    )
    await Promise.all([write(0, 25), write(1, 25)])
    await Promise.all(sealers.map((stop) => stop()))
    await seal()
    const { length } = await acts()
    const [row] = await rowsAsAdmin<{ leaves: number; places: number; hashes: number }>(
      bare.adminUrl,
      `select count(*) as leaves, max(position) + 1 as places, count(distinct hash) as hashes from ledger.leaf`,
    )
    expect(row).toEqual({ leaves: length, places: length, hashes: length })
    expect((await latestHead(worker.db))?.size).toBe(length)
  })

  it('waits while the disk is nearly full, and goes on by itself', async () => {
    let low = true
    const stop = keepSealing({ db: worker.db, keyring, time: bare.now, log: silentLog, held: () => low })
    await write(0, 2)
    await sleep(50)
    expect(await readUnsealed(worker.db)).toMatchObject({ acts: 2 })
    low = false
    await expect.poll(() => readUnsealed(worker.db), { timeout: 5_000 }).toMatchObject({ acts: 0 })
    await stop()
  })

  it('goes on with a new pair of keys and keeps publishing the old one', async () => {
    const rotated = keyringOf(
      'k2',
      new Map([
        ['k1', oldKey],
        ['k2', Buffer.alloc(32, 2)],
      ]),
      index,
    )
    await write(0, 1)
    await sealPending({ db: worker.db, keyring: rotated, time: bare.now })
    const head = await latestHead(worker.db)
    expect(head?.key).toBe('k2')
    expect((await publishedKeys(bare.database.db)).map(({ id }) => id)).toEqual(['k1', 'k2'])
  })

  it('does not go on with a tree that was cut', async () => {
    await write(0, 1)
    await rowsAsAdmin(
      bare.adminUrl,
      'delete from ledger.leaf where position = (select max(position) from ledger.leaf)',
    )
    await expect(seal()).rejects.toThrow(/the tree has \d+ leaves, its last head says \d+/)
  })
})

describe('the run-time roles', () => {
  const roles = () => [bare.database, worker]
  const TABLES = ['act', 'leaf', 'head', 'head_key', 'tile', 'pending']
  it.each(TABLES.flatMap((table) => [`delete from ledger.${table}`, `truncate ledger.${table}`]))(
    'may not: %s',
    async (statement) => {
      for (const { pool } of roles())
        await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
    },
  )
  it.each([
    `update ledger.act set body = '{}'`,
    'update ledger.leaf set n = n',
    'update ledger.head set size = size',
    'update ledger.head_key set since = since',
  ])('may not: %s', async (statement) => {
    for (const { pool } of roles())
      await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
  it('the one of use cases cannot seal, sign or read whose leaf it is', async () => {
    for (const statement of [
      'select ledger.seal(1)',
      'insert into ledger.leaf select 1000, * from (select government_id, stream, n, null::bytea from ledger.act) a',
      `insert into ledger.head values (1, 'x', '', now(), 'k1', '', '')`,
      'update ledger.tile set hashes = hashes',
      'select stream from ledger.leaf',
    ])
      await expect(bare.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})
