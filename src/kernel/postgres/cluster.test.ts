import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { guardServer } from './guard.ts'
import {
  type Cluster,
  ClusterError,
  type ClusterMessage,
  destroyCluster,
  runningCluster,
  startCluster,
} from './index.ts'
import { isAlive, runningPostmaster } from './processes.ts'

const isRoot = process.getuid?.() === 0
const indexUrl = new URL('./index.ts', import.meta.url).href
const folders: string[] = []
const clusters: Cluster[] = []
const guards: ReturnType<typeof guardServer>[] = []

/** A data folder that the database's user can reach, below one that it can reach only if `open`. */
function dataFolder(open = true): string {
  const above = mkdtempSync(join(tmpdir(), 'yichuang-cluster-test-'))
  spawnSync('chmod', [open ? '755' : '700', above])
  folders.push(above)
  return join(above, 'data')
}

async function start(dataDir: string, onProgress?: (text: string) => void): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, durable: false, ...(onProgress && { onProgress }) })
  clusters.push(cluster)
  return cluster
}

async function query(url: string, text: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text).finally(() => client.end())
  return rows[0] ?? {}
}

async function refusal(start: Promise<unknown>): Promise<ClusterMessage | undefined> {
  const error: unknown = await start.then(() => undefined).catch((reason: unknown) => reason)
  if (error instanceof ClusterError) return error.code
  throw new Error('started although it should refuse', { cause: error })
}

/** Starts a durable cluster in another process, which then waits; only if this test is killed, it goes too. */
async function startElsewhere(dataDir: string) {
  const script = `const { startCluster } = await import(${JSON.stringify(indexUrl)})
    await startCluster({ dataDir: ${JSON.stringify(dataDir)}, durable: true })
    process.stdout.write('ready'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const server = runningPostmaster(join(dataDir, 'postgres'))
  if (server) guards.push(guardServer(server.pid))
  return child
}

afterEach(async () => {
  for (const guard of guards.splice(0)) guard.dismiss()
  await Promise.all(clusters.splice(0).map((cluster) => cluster.stop()))
  for (const folder of folders.splice(0)) {
    destroyCluster(join(folder, 'data'))
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('startCluster', { timeout: 60_000 }, () => {
  it('makes a UTF-8 cluster on loopback, keeps it over a stop, and starts it again on the same port', async () => {
    const dataDir = dataFolder()
    const first = await start(dataDir)
    expect(first.adopted).toBe(false)
    await query(first.adminUrl, 'create table note (text text)')
    await query(first.adminUrl, `insert into note values ('苏仙区')`)
    await first.stop()
    await expect(query(first.adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')

    const second = await start(dataDir)
    expect(second.port).toBe(first.port)
    expect(await query(second.adminUrl, 'select text from note')).toEqual({ text: '苏仙区' })
    const setting = (name: string) => query(second.adminUrl, `select current_setting('${name}') as it`)
    expect(await setting('listen_addresses')).toEqual({ it: '127.0.0.1' })
    expect(await setting('server_encoding')).toEqual({ it: 'UTF8' })
    expect(await setting('TimeZone')).toEqual({ it: 'UTC' })
    expect(await setting('fsync')).toEqual({ it: 'off' })
  })

  it('keeps the password to itself and lets nobody in without it', async () => {
    const dataDir = dataFolder()
    const { adminUrl } = await start(dataDir)
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
    const url = new URL(adminUrl)
    url.password = 'wrong'
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed')
  })

  it('takes over the server of a start that was killed, and stops it in the end', async () => {
    const dataDir = dataFolder()
    const other = await startElsewhere(dataDir)
    expect(runningCluster(dataDir)?.ownerPid).toBe(other.pid)
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(runningCluster(dataDir)).toBeUndefined()

    const cluster = await startCluster({ dataDir, durable: true })
    expect(cluster.adopted).toBe(true)
    expect(await query(cluster.adminUrl, 'select 1 as one')).toEqual({ one: 1 })
    await cluster.stop()
    await expect(query(cluster.adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
  })

  it('replaces a server left running with other settings', async () => {
    const dataDir = dataFolder()
    const other = await startElsewhere(dataDir)
    other.kill('SIGKILL')
    await once(other, 'exit')
    const cluster = await start(dataDir)
    expect(cluster.adopted).toBe(false)
    expect(await query(cluster.adminUrl, `select current_setting('fsync') as it`)).toEqual({ it: 'off' })
  })

  it('refuses a data folder that another process looks after', async () => {
    const dataDir = dataFolder()
    await start(dataDir)
    expect(await refusal(startCluster({ dataDir, durable: false }))).toBe('in-use')
    expect(runningCluster(dataDir)?.ownerPid).toBe(process.pid)
  })

  it('starts beside a leftover postmaster.pid whose number another program has now', async () => {
    const dataDir = dataFolder()
    await (await start(dataDir)).stop()
    writeFileSync(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${process.ppid}\n${dataDir}/postgres\n1\n5432\n`,
    )
    const cluster = await start(dataDir)
    expect(await query(cluster.adminUrl, 'select 1 as one')).toEqual({ one: 1 })
  })

  it('starts after a server whose dead process nobody has collected', async () => {
    const dataDir = dataFolder()
    await (await start(dataDir)).stop()
    const cluster = join(dataDir, 'postgres')
    const { uid, gid } = statSync(cluster)
    // The shell becomes a program that never collects the child it has started.
    const careless = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(isRoot && { uid, gid }),
    })
    try {
      const [printed] = (await once(careless.stdout, 'data')) as [Buffer]
      const dead = Number(printed.toString())
      await expect.poll(() => isAlive(dead)).toBe(false)
      expect(process.kill(dead, 0)).toBe(true)
      writeFileSync(join(cluster, 'postmaster.pid'), `${dead}\n${cluster}\n1\n5432\n`)
      expect(await query((await start(dataDir)).adminUrl, 'select 1 as one')).toEqual({ one: 1 })
    } finally {
      careless.kill()
    }
  })

  it('takes another port when its own is used by now', async () => {
    const dataDir = dataFolder()
    const first = await start(dataDir)
    await first.stop()
    const squatter = createServer().listen(first.port, '127.0.0.1')
    await once(squatter, 'listening')
    try {
      const second = await start(dataDir)
      expect(second.port).not.toBe(first.port)
      expect(await query(second.adminUrl, 'select 1 as one')).toEqual({ one: 1 })
    } finally {
      squatter.close()
    }
  })

  it('refuses data of another version and leaves every byte of it alone', async () => {
    const dataDir = dataFolder()
    await (await start(dataDir)).stop()
    const cluster = join(dataDir, 'postgres')
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
    const before = readdirSync(cluster, { recursive: true }).length
    expect(await refusal(startCluster({ dataDir, durable: false }))).toBe('other-major')
    expect(readdirSync(cluster, { recursive: true })).toHaveLength(before)

    const record = join(dataDir, 'location.json')
    const text = readFileSync(record, 'utf8')
    writeFileSync(record, text.replace('"format": 1', '"format": 2'))
    expect(await refusal(startCluster({ dataDir, durable: false }))).toBe('other-format')
    writeFileSync(record, text)
  })

  it('makes no empty database in place of one that is gone or of files that are something else', async () => {
    const gone = dataFolder()
    mkdirSync(gone)
    const record = join(gone, 'location.json')
    writeFileSync(record, JSON.stringify({ format: 1, cluster: 'postgres' }))
    expect(await refusal(startCluster({ dataDir: gone, durable: false }))).toBe('cluster-missing')
    rmSync(record)

    const other = dataFolder()
    mkdirSync(join(other, 'postgres'), { recursive: true })
    writeFileSync(join(other, 'postgres', 'letter.txt'), '')
    expect(await refusal(startCluster({ dataDir: other, durable: false }))).toBe('not-a-cluster')
    expect(existsSync(join(other, 'postgres', 'letter.txt'))).toBe(true)
    rmSync(other, { recursive: true })
  })

  it.runIf(isRoot)(
    'as root, keeps the cluster outside a folder that only root may enter, and says so',
    async () => {
      const dataDir = dataFolder(false)
      const said: string[] = []
      const first = await start(dataDir, (text) => said.push(text))
      const { cluster } = JSON.parse(readFileSync(join(dataDir, 'location.json'), 'utf8')) as {
        cluster: string
      }
      expect(cluster).toMatch(/^\/var\/lib\/yichuang\/[0-9a-f]+\/postgres$/)
      expect(said.join()).toContain(cluster)
      expect(statSync(cluster).uid).not.toBe(0)
      await query(first.adminUrl, 'create table note ()')
      await first.stop()
      const second = await start(dataDir)
      expect(await query(second.adminUrl, `select to_regclass('note')::text as it`)).toEqual({ it: 'note' })
      await second.stop()
      destroyCluster(dataDir)
      expect(existsSync(cluster)).toBe(false)
    },
  )

  it.skipIf(isRoot)('as an ordinary user, runs the server as that user', async () => {
    const dataDir = dataFolder()
    await start(dataDir)
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(process.getuid?.())
  })
})
