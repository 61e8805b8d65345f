import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { monotonicMs } from '#kernel/time'
import { guardServer } from './guard.ts'
import { type Cluster, destroyCluster, findCluster, startCluster } from './index.ts'
import { isAlive, processesOf, runningPostmaster } from './processes.ts'

let cluster: Cluster
const dataDir = mkdtempSync(join(tmpdir(), 'yichuang-kept-'))
const told: string[] = []
const guards: ReturnType<typeof guardServer>[] = []

beforeAll(async () => {
  cluster = await startCluster({ dataDir, durable: true, onProgress: (text) => told.push(text) })
  guards.push(guardServer(pid()))
})
afterAll(async () => {
  for (const guard of guards) guard.dismiss()
  await cluster.stop()
  destroyCluster(dataDir)
})

const folder = () => findCluster(dataDir)?.cluster ?? ''
const pid = () => runningPostmaster(folder())?.pid ?? 0

async function query(text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: cluster.adminUrl, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(text).finally(() => client.end())
  return rows
}

/** Milliseconds until the server answers again. */
async function backWithin(): Promise<number> {
  const begun = monotonicMs()
  await expect.poll(() => query('select 1').catch(() => undefined), { timeout: 20_000 }).toBeDefined()
  return monotonicMs() - begun
}

it('comes back at the same address, with what was committed, when it is killed', async () => {
  await query('create table kept (n int); insert into kept values (1)')
  const first = pid()
  process.kill(first, 'SIGKILL')
  expect(await backWithin()).toBeLessThan(10_000)
  guards.push(guardServer(pid()))
  expect(pid()).not.toBe(first)
  expect(await query('select n from kept')).toEqual([{ n: 1 }])
  expect(told.some((text) => text.includes(`（进程 ${first}）意外停止`))).toBe(true)
})

it('recovers from the death of one of its processes by itself', async () => {
  const first = pid()
  const backend = processesOf(folder()).find((one) => one !== first) ?? 0
  process.kill(backend, 'SIGKILL')
  expect(await backWithin()).toBeLessThan(10_000)
  expect(pid()).toBe(first)
})

it('is not started again once it was stopped', async () => {
  const last = pid()
  await cluster.stop()
  expect(isAlive(last)).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect(runningPostmaster(folder())).toBeUndefined()
})
