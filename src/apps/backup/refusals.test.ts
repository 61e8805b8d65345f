import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest'
import { type Copy, findCopy, type KeySource, listCopies, verifyCopy } from '#kernel/backup'
import { readConfig } from '#kernel/config'
import { asAdmin, rowsAsAdmin, temporaryFolder, urlOf } from '#test/database'
import { type CopiedWorld, createCopiedWorld, PASSPHRASE } from './copied-world.fixtures.ts'
import { type Backup, makeBackup } from './make-backup.ts'
import { restoreNode } from './restore-node.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const quiet = (): void => undefined
const CLI = join(import.meta.dirname, '../cli.ts')

let source: CopiedWorld
let [target, folder, emptyUrl] = ['', '', '']
let made: Backup

function backup(changes: { target?: string; keep?: number; signal?: AbortSignal } = {}): Promise<Backup> {
  const { adminUrl, dataDir } = source.world
  return makeBackup({
    ...{
      adminUrl,
      dataDir,
      target,
      keep: undefined,
      signal: new AbortController().signal,
      onProgress: quiet,
    },
    keys: { how: 'sealed', passphrase: PASSPHRASE },
    ...changes,
  })
}

function restore(
  from: string,
  changes: { dataDir?: string; url?: string; keys?: KeySource | undefined } = {},
) {
  const { dataDir = join(folder, 'node'), url = emptyUrl, keys = { passphrase: PASSPHRASE } } = changes
  return restoreNode({
    ...{ config: readConfig({ DATA_DIR: dataDir, DATABASE_URL: url }), from, keys },
    reach: async () => ({ adminUrl: url, stop: async () => undefined }),
    signal: new AbortController().signal,
    ...{ onProgress: quiet, onStep: quiet, onActs: quiet },
  })
}

/** A copy of the good copy, to be damaged. */
async function anotherCopy(): Promise<Copy> {
  const to = join(folder, 'damaged')
  await cp(target, to, { recursive: true })
  return findCopy(to)
}

async function expectUntouched(): Promise<void> {
  expect(existsSync(join(folder, 'node'))).toBe(false)
  expect(await rowsAsAdmin(emptyUrl, "select from pg_namespace where nspname = 'kernel'")).toEqual([])
}

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(path, bytes)
}

async function anyBlob({ pool }: Copy): Promise<string> {
  const names = await readdir(pool, { recursive: true, withFileTypes: true })
  const file = names.find((entry) => entry.isFile())
  return join(file?.parentPath ?? '', file?.name ?? '')
}

beforeAll(async () => {
  source = await createCopiedWorld()
  target = await temporaryFolder('copies')
  made = await backup()
  const name = `r_${randomUUID().replaceAll('-', '')}`
  await asAdmin(inject('adminUrl'), `create database ${name}`)
  emptyUrl = urlOf(inject('adminUrl'), name)
})
afterAll(async () => {
  await asAdmin(inject('adminUrl'), `drop database ${new URL(emptyUrl).pathname.slice(1)} with (force)`)
  await source.world.close()
  await rm(target, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = await temporaryFolder('refusals')
  return () => rm(folder, { recursive: true, force: true })
})

type Damage = (path: string) => Promise<void>

async function expectRefused(copy: Copy, part: string): Promise<void> {
  await expect(verifyCopy(copy, quiet)).rejects.toThrow(part)
  await expect(restore(copy.folder)).rejects.toThrow(part)
  await expectUntouched()
}

it.each<[string, string, Damage]>([
  ['changed', 'ledger.act.copy.zst', flipByte],
  ['cut', 'org.unit.copy.zst', (path) => truncate(path, 40)],
  ['missing', 'item.item.copy.zst', rm],
  ['changed', 'blobs.list.zst', flipByte],
  ['changed', 'keys.sealed', flipByte],
  ['changed', 'manifest.json', flipByte],
])('names a part that is %s (%s) and changes nothing', async (_, part, damage) => {
  const copy = await anotherCopy()
  await damage(join(copy.folder, part))
  await expectRefused(copy, part)
})

it.each<[string, Damage]>([
  ['changed', flipByte],
  ['missing', rm],
])('names a file that is %s and changes nothing', async (_, damage) => {
  const copy = await anotherCopy()
  const blob = await anyBlob(copy)
  await damage(blob)
  await expectRefused(copy, blob)
})

it('takes no folder for a copy whose manifest was not written', async () => {
  const { folder: at } = await anotherCopy()
  await rm(join(at, 'manifest.json'))
  await expect(restore(join(folder, 'damaged'))).rejects.toThrow('没有完整的备份')
  await rename(at, `${at}.partial`)
  await expect(restore(`${at}.partial`)).rejects.toThrow('没有完整的备份')
  await expectUntouched()
})

it('wants the right keys, said where they are', async () => {
  const none = restoreNode({
    ...{
      config: readConfig({ DATA_DIR: join(folder, 'node'), DATABASE_URL: emptyUrl }),
      from: target,
      keys: undefined,
    },
    reach: async () => ({ adminUrl: emptyUrl, stop: async () => undefined }),
    signal: new AbortController().signal,
    ...{ onProgress: quiet, onStep: quiet, onActs: quiet },
  })
  await expect(none).rejects.toThrow('--passphrase-file')
  await expect(restore(target, { keys: { passphrase: 'another passphrase' } })).rejects.toThrow('口令不对')
  await mkdir(join(folder, 'keys'))
  await expect(restore(target, { keys: { folder: join(folder, 'keys') } })).rejects.toThrow('缺少')
  for (const name of ['k1.key', 'index.key']) {
    await writeFile(join(folder, 'keys', name), Buffer.alloc(32, 7).toString('base64'))
  }
  await expect(restore(target, { keys: { folder: join(folder, 'keys') } })).rejects.toThrow(
    '不是这份备份的密钥',
  )
  await expectUntouched()
})

it('restores over nothing', async () => {
  const used = join(folder, 'used')
  await mkdir(used)
  await writeFile(join(used, 'x'), '')
  await expect(restore(target, { dataDir: used })).rejects.toThrow('不是空的')
  expect(readdirSync(used)).toEqual(['x'])
  await expect(restore(target, { url: source.world.adminUrl })).rejects.toThrow('已有数据表')
  await expectUntouched()
})

it('makes no copy inside the data folder', async () => {
  const inside = join(source.world.dataDir, 'copies')
  await expect(backup({ target: inside })).rejects.toThrow('在数据目录里面')
})

it('copies only new files and keeps the newest copies with theirs', async () => {
  const blob = await anyBlob(made.copy)
  const before = await stat(blob)
  await wait(1_000)
  await source.write()
  const second = await backup()
  expect(second.manifest.blobs.count).toBe(made.manifest.blobs.count + 1)
  expect((await stat(blob)).ino).toBe(before.ino)
  const stray = join(second.copy.pool, 'of-nobody', '000000', 'blob')
  await mkdir(join(stray, '..'), { recursive: true })
  await writeFile(stray, '')
  await wait(1_000)
  expect((await backup({ keep: 2 })).removed).toEqual({ copies: 1, blobs: 1 })
  expect((await listCopies(target)).length).toBe(2)
  for (const copy of await listCopies(target)) await verifyCopy(copy, quiet)
})

it('leaves nothing that looks like a copy when it is stopped, and one at a time works', async () => {
  const stopped = new AbortController()
  const other = join(folder, 'other')
  const running = backup({ target: other, signal: stopped.signal })
  stopped.abort()
  await expect(running).rejects.toThrow()
  expect((await readdir(other)).filter((name) => name !== 'blobs')).toEqual([])
  const results = await Promise.allSettled([backup({ target: other }), backup({ target: other })])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

function command(to: string, prefix: readonly string[]) {
  const { adminUrl, dataDir } = source.world
  const words = [...prefix, process.execPath, CLI, 'backup', '--to', to, '--keys', 'separate']
  return spawn(words[0] ?? '', words.slice(1), {
    env: { ...process.env, DATABASE_URL: adminUrl, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

it('leaves nothing that looks like a copy when it is killed; the next one clears up', async () => {
  const to = join(folder, 'killed')
  const child = command(to, [])
  while (!existsSync(to) || !readdirSync(to).some((name) => name.endsWith('.partial'))) await wait(2)
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(await listCopies(to)).toEqual([])
  expect((await readdir(to)).some((name) => name.endsWith('.partial'))).toBe(true)
  await expect(restore(to)).rejects.toThrow('没有完整的备份')
  await backup({ target: to })
  expect((await readdir(to)).some((name) => name.endsWith('.partial'))).toBe(false)
  expect((await listCopies(to)).length).toBe(1)
})

it('says in one sentence that the disk takes no more, and leaves nothing that looks like a copy', async () => {
  const to = join(folder, 'full')
  const child = command(to, ['sh', '-c', 'ulimit -f 8; exec "$0" "$@"'])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toContain('EFBIG')
  expect((await readdir(to)).filter((name) => name !== 'blobs')).toEqual([])
})
