import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Account, canEnter } from './account.ts'
import { makeOutside, outsideRoot } from './binaries.ts'
import { ClusterError, reasonOf, say } from './cluster-error.ts'

/** The layout of `location.json`; a newer one is not understood here. */
const format = 1
const fileName = 'location.json'

/** Where the cluster of a data folder lies and how it was last reached. */
export interface Location {
  /** Absolute folder of the cluster. */
  readonly cluster: string
  /** TCP port of the last start, tried first the next time. */
  readonly port: number | undefined
}

interface Stored {
  readonly format: number
  /** Relative to the data folder when it lies inside, so that the data folder can be moved. */
  readonly cluster: string
  readonly port?: number
}

function parse(path: string): Stored {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (stored !== null && typeof stored === 'object' && 'format' in stored && 'cluster' in stored) {
      return stored as Stored
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new ClusterError('location-unreadable', { path })
}

function readLocation(dataDir: string): Location | undefined {
  const path = join(dataDir, fileName)
  if (!existsSync(path)) return undefined
  const stored = parse(path)
  if (stored.format !== format) {
    throw new ClusterError('other-format', { path: dataDir, found: String(stored.format), wanted: format })
  }
  return { cluster: resolve(dataDir, stored.cluster), port: stored.port }
}

/** Writes down where the cluster lies, so that the next start finds it. Whole or not at all. */
export function writeLocation(dataDir: string, { cluster, port }: Location): void {
  const inside = relative(dataDir, cluster)
  const stored = {
    format,
    cluster: inside.startsWith('..') ? cluster : inside,
    ...(port !== undefined && { port }),
    note: say('location-note'),
  }
  const path = join(dataDir, fileName)
  writeFileSync(`${path}.partial`, `${JSON.stringify(stored, null, 2)}\n`)
  renameSync(`${path}.partial`, path)
}

/**
 * Makes the data folder if it is missing; others may pass through it but not look into it. An existing one keeps
 * the operator's mode, unless it is only a test's.
 */
export function openDataFolder(dataDir: string, durable: boolean): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    if (!durable) chmodSync(dataDir, 0o711)
  } catch (error) {
    throw new ClusterError('not-writable', { path: dataDir, reason: reasonOf(error) })
  }
}

const isCluster = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'))

/**
 * The cluster that belongs to a data folder, if there is one.
 * @throws ClusterError `other-format`, `cluster-missing`, `not-a-cluster`, `location-unreadable`
 */
export function findCluster(dataDir: string): Location | undefined {
  const recorded = readLocation(dataDir)
  const location = recorded ?? { cluster: join(dataDir, 'postgres'), port: undefined }
  if (isCluster(location.cluster)) return location
  if (recorded) throw new ClusterError('cluster-missing', { path: location.cluster })
  if (existsSync(location.cluster) && readdirSync(location.cluster).length > 0) {
    throw new ClusterError('not-a-cluster', { path: location.cluster })
  }
  return undefined
}

/** Refuses a cluster of another major version. @throws ClusterError `other-major` */
export function checkMajor(cluster: string, wanted: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== wanted) throw new ClusterError('other-major', { found, wanted })
}

/** A folder for a new cluster: inside the data folder, or outside where its user could not reach it there. */
export function placeForCluster(
  dataDir: string,
  account: Account | undefined,
  onProgress: (text: string) => void,
): string {
  if (canEnter(account, dataDir)) return join(dataDir, 'postgres')
  const folder = join(outsideRoot, randomBytes(5).toString('hex'))
  makeOutside(folder)
  const cluster = join(folder, 'postgres')
  const record = join(dataDir, fileName)
  onProgress(say('placing-outside', { user: account?.name ?? '', path: cluster, record }))
  return cluster
}

/**
 * Who runs an existing cluster: always the owner of its files.
 * @returns undefined where that is this process's own user
 * @throws ClusterError `not-owner` where this process may not become the owner
 */
export function accountOfCluster(cluster: string): Account | undefined {
  const { uid, gid } = statSync(cluster)
  const own = process.getuid?.()
  if (uid === own) return undefined
  if (own !== 0) throw new ClusterError('not-owner', { path: cluster, uid })
  return { name: String(uid), uid, gid }
}
