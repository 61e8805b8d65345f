import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, accountForNewCluster } from './account.ts'
import { findBinaries } from './binaries.ts'
import { ClusterError, say } from './cluster-error.ts'
import { makePassword } from './initialise.ts'
import { checkMajor, openDataFolder, placeForCluster, writeLocation } from './location.ts'
import { type ServerOptions, startServer, stopServer } from './server.ts'

/** A cluster to be made of a base copy and the log that was archived since. */
export interface RecoveryOrder {
  /** Data folder in which no cluster lies yet. */
  readonly dataDir: string
  /** Writes the files of the base copy, its label included, into this folder. */
  readonly writeBase: (folder: string) => Promise<void>
  /** Writes the archived parts of the log into this folder, each as `<name>.gz`. */
  readonly writeLog: (folder: string) => Promise<void>
  /** Everything committed up to this instant is there afterwards, and nothing else. */
  readonly to: Date
  readonly onProgress: (text: string) => void
  readonly signal: AbortSignal
}

/** Reading a long log again may take a while. */
const LONGEST_MS = 6 * 3_600_000

/** What the server says when the log ends before the instant. */
const SHORT = /recovery ended before configured recovery target was reached/

function giveAll(folder: string, account: Account | undefined): void {
  if (!account) return
  chownSync(folder, account.uid, account.gid)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, entry), account.uid, account.gid)
  }
}

const recoverySettings = (log: string, to: Date): Readonly<Record<string, string>> => ({
  restore_command: `gzip -dc "${log}/%f.gz" > "%p"`,
  recovery_target_time: to.toISOString().replace('Z', '+00'),
  recovery_target_action: 'promote',
  hot_standby: 'off',
  archive_mode: 'off',
  logging_collector: 'off',
})

/** Reads the log again up to the instant, in a server that nobody enters. */
async function replay(options: Omit<ServerOptions, 'settings'>, log: string, to: Date): Promise<void> {
  try {
    const settings = recoverySettings(log, to)
    const { pid } = await startServer({ ...options, settings, readyWithinMs: LONGEST_MS })
    await stopServer(pid)
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error
    const short = SHORT.test(error.message)
    const params = { to: to.toISOString(), reason: error.message }
    throw new ClusterError(short ? 'recovery-short' : 'recovery-failed', params)
  }
}

/** Gives the administrator of a stopped cluster a new password: nobody knows the old one here. */
async function renewPassword({
  dataDir,
  cluster,
  binaries,
  account,
}: Omit<ServerOptions, 'settings'>): Promise<void> {
  const child = spawn(binaries.postgres, ['--single', '-D', cluster, 'postgres'], {
    cwd: '/',
    env: { LC_ALL: 'C.UTF-8' },
    stdio: ['pipe', 'ignore', 'pipe'],
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-500)
  })
  child.stdin.end(`alter role postgres password '${makePassword(dataDir)}'\n`)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0 || /ERROR|FATAL/.test(said)) {
    throw new ClusterError('recovery-failed', { reason: said.trim() })
  }
}

/**
 * Makes the cluster of a data folder out of a base copy and the archived log, as it was at an instant. It is stopped
 * afterwards.
 * @throws ClusterError `recovery-short`, `recovery-failed`, `other-major`; the data folder is of no use then
 */
export async function recoverCluster(order: RecoveryOrder): Promise<void> {
  const { dataDir, to, onProgress, signal } = order
  openDataFolder(dataDir, true)
  const account = accountForNewCluster(onProgress)
  const binaries = findBinaries(account, onProgress)
  const cluster = placeForCluster(dataDir, account, onProgress)
  const [partial, log] = [`${cluster}.partial`, `${cluster}.archive`]
  for (const folder of [partial, log]) mkdirSync(folder, { mode: 0o700 })
  try {
    await order.writeBase(partial)
    checkMajor(partial, binaries.major)
    await order.writeLog(log)
    writeFileSync(join(partial, 'recovery.signal'), '')
    giveAll(partial, account)
    giveAll(log, account)
    renameSync(partial, cluster)
    writeLocation(dataDir, { cluster, port: undefined })
    onProgress(say('recovering', { to: to.toISOString() }))
    const options = { dataDir, cluster, binaries, account, durable: true, archives: false, signal }
    await replay({ ...options, preferredPort: undefined }, log, to)
    await renewPassword({ ...options, preferredPort: undefined })
  } finally {
    rmSync(partial, { recursive: true, force: true })
    rmSync(log, { recursive: true, force: true })
  }
}
