import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Account, accountForNewCluster } from './account.ts'
import { adminUrl, adopt } from './adopt.ts'
import { findBinaries, outsideRoot } from './binaries.ts'
import { ClusterError, say } from './cluster-error.ts'
import { guardServer } from './guard.ts'
import { initialise, readPassword } from './initialise.ts'
import { type KeptServer, keepRunning } from './keep-running.ts'
import {
  accountOfCluster,
  checkMajor,
  findCluster,
  type Location,
  openDataFolder,
  placeForCluster,
  writeLocation,
} from './location.ts'
import { livingOwner, takeOwnership } from './owner.ts'
import { runningPostmaster } from './processes.ts'
import { startServer, stopServer } from './server.ts'

export interface ClusterOptions {
  /** Absolute folder; the cluster lies in it, or where its `location.json` says. */
  readonly dataDir: string
  /** False for tests: nothing waits for the disk, and a crash may lose everything. */
  readonly durable: boolean
  /** Whether the server leaves finished parts of its log to be carried to an archive; not where left out. */
  readonly archives?: boolean
  /** One sentence for the person at the screen. */
  readonly onProgress?: (text: string) => void
  /** Breaks off the start; what was begun is stopped. */
  readonly signal?: AbortSignal
}

/** A running embedded PostgreSQL that this process looks after. */
export interface Cluster {
  /** Address for the administrator, with the password. Never print it into a log. */
  readonly adminUrl: string
  readonly port: number
  /** True where a server that an earlier, killed start had left was taken over. */
  readonly adopted: boolean
  /** Ends all sessions and stops the server. May be called twice. */
  stop(): Promise<void>
}

interface Found {
  readonly location: Location
  readonly account: Account | undefined
}

function existing(dataDir: string): Found | undefined {
  const location = findCluster(dataDir)
  return location && { location, account: accountOfCluster(location.cluster) }
}

function planned(dataDir: string, onProgress: (text: string) => void): Found {
  const account = accountForNewCluster(onProgress)
  return { location: { cluster: placeForCluster(dataDir, account, onProgress), port: undefined }, account }
}

interface Reached extends Omit<Cluster, 'stop'> {
  readonly pid: number
  /** Starts the server again where this one was. @returns its process */
  restart(signal: AbortSignal): Promise<number>
}

async function bringUp(options: ClusterOptions): Promise<Reached> {
  const { dataDir, durable, archives = false, onProgress = () => undefined, signal } = options
  const present = existing(dataDir)
  const { location, account } = present ?? planned(dataDir, onProgress)
  const { cluster } = location
  const binaries = findBinaries(account, onProgress)
  if (present) {
    checkMajor(cluster, binaries.major)
  } else {
    onProgress(say('creating'))
    await initialise({ dataDir, cluster, binaries, account, durable, signal })
    writeLocation(dataDir, location)
  }
  const password = readPassword(dataDir)
  const running = await adopt(cluster, { password, version: binaries.version, durable, archives }, onProgress)
  if (!running) onProgress(say('starting'))
  const parts = { dataDir, cluster, binaries, account, durable, archives }
  const server = running ?? (await startServer({ ...parts, preferredPort: location.port, signal }))
  const { port } = server
  if (port !== location.port) writeLocation(dataDir, { cluster, port })
  return {
    adminUrl: adminUrl(password, port),
    port,
    pid: server.pid,
    adopted: running !== undefined,
    restart: async (broken) => {
      const again = { ...parts, preferredPort: port, samePort: true, signal: broken }
      return (await startServer(again)).pid
    },
  }
}

/** A fleeting server ends with this process, whatever happens; a durable one is started again when it dies. */
function lookAfter(
  { pid, restart }: Reached,
  { durable, onProgress = () => undefined }: ClusterOptions,
): KeptServer {
  if (durable) return keepRunning({ pid, restart, onProgress })
  const guard = guardServer(pid)
  return { pid, release: async () => guard.dismiss() }
}

/**
 * Starts the embedded PostgreSQL of a data folder: makes its cluster on the first start, takes over a server that
 * was left running, else starts one on a free loopback port. A durable one that dies is started again at the same
 * port until `stop`.
 * @throws ClusterError with one sentence that says what to do; nothing is damaged
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  openDataFolder(options.dataDir, options.durable)
  const ownership = takeOwnership(options.dataDir)
  try {
    const reached = await bringUp(options)
    const kept = lookAfter(reached, options)
    let stopping: Promise<void> | undefined
    const end = async (): Promise<void> => {
      await kept.release()
      await stopServer(kept.pid)
    }
    const stop = (): Promise<void> => {
      stopping ??= end().finally(ownership.release)
      return stopping
    }
    const { port, adopted } = reached
    return { adminUrl: reached.adminUrl, port, adopted, stop }
  } catch (error) {
    ownership.release()
    throw error
  }
}

/**
 * The address of the server that a living process runs for this data folder; for commands beside a running node.
 * @returns nothing where none runs: start one
 */
export function runningCluster(
  dataDir: string,
): { readonly adminUrl: string; readonly ownerPid: number } | undefined {
  const ownerPid = livingOwner(dataDir)
  const location = ownerPid === undefined ? undefined : findCluster(dataDir)
  const server = location && runningPostmaster(location.cluster)
  if (ownerPid === undefined || !server?.ready) return undefined
  return { adminUrl: adminUrl(readPassword(dataDir), server.port), ownerPid }
}

/**
 * Deletes the stopped cluster of a data folder and the folder itself: for tests and trials.
 * @throws ClusterError `in-use` while it runs
 */
export function destroyCluster(dataDir: string): void {
  const location = findCluster(dataDir)
  const pid = livingOwner(dataDir) ?? (location && runningPostmaster(location.cluster)?.pid)
  if (pid !== undefined) throw new ClusterError('in-use', { path: dataDir, pid })
  if (location?.cluster.startsWith(`${outsideRoot}/`)) rmSync(dirname(location.cluster), { recursive: true })
  rmSync(dataDir, { recursive: true, force: true })
}
