import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Copy,
  CopyError,
  fetchLog,
  findCopy,
  listCopies,
  type Manifest,
  measureFile,
  poolOf,
  reachFrom,
  readManifest,
  restoreWantedBlobs,
  sameMeasure,
  writeBase,
} from '#kernel/backup'
import { checkMigrations } from '#kernel/db'
import { recoverCluster } from '#kernel/postgres'
import { migrateDatabase, rolePasswords } from '../database.ts'
import { migrationSources } from '../sources.ts'
import { keysOfCopy, placeKeys } from './node-keys.ts'
import { freeJobs, type Proof, proveNode } from './prove-node.ts'
import { markRestoring } from './restore-mark.ts'
import { checkFolder, type RestoreOrder } from './restore-node.ts'

/** What restoring to an instant needs. */
export interface InstantOrder extends RestoreOrder {
  /** Everything that was answered up to this instant is wanted, and nothing else. */
  readonly to: Date
  /** One sentence for the person at the screen. */
  readonly onTold: (text: string) => void
}

/** What a restore to an instant came to. */
export interface RestoredInstant {
  readonly to: Date
  readonly copy: Copy
  readonly manifest: Manifest
  readonly proof: Proof
  readonly jobsFreed: number
  readonly upgraded: readonly string[]
  readonly files: number
  /** Files that the database names and the archive does not hold. */
  readonly lost: number
}

type Based = {
  readonly copy: Copy
  readonly manifest: Manifest
  readonly base: NonNullable<Manifest['base']>
}

/** The copies that hold a base, the newest first. @param path a copy or a folder of copies */
async function basedCopies(path: string): Promise<Based[]> {
  const found = await findCopy(path)
  const copies = found.folder === path ? [found] : await listCopies(path)
  const read = await Promise.all(
    copies.map(async (copy) => ({ copy, manifest: await readManifest(copy.folder) })),
  )
  return read.flatMap(({ copy, manifest }) =>
    manifest.base ? [{ copy, manifest, base: manifest.base }] : [],
  )
}

/** @throws CopyError `no-base`, `to-early`, `to-late`, `damaged` */
async function baseFor(path: string, to: Date): Promise<Based> {
  const based = await basedCopies(path)
  const oldest = based.at(-1)
  if (!oldest) throw new CopyError('no-base', { path })
  const found = based.find(({ base }) => new Date(base.stoppedAt) <= to)
  if (!found) throw new CopyError('to-early', { to: to.toISOString(), first: oldest.base.stoppedAt })
  const { until } = await reachFrom(targetOf(found.copy), found.base.firstLog)
  if (until === undefined || until < to) {
    throw new CopyError('to-late', {
      to: to.toISOString(),
      last: until?.toISOString() ?? found.base.stoppedAt,
    })
  }
  const measured = await measureFile(join(found.copy.folder, found.base.file)).catch(() => undefined)
  if (measured && sameMeasure(measured, found.base)) return found
  throw new CopyError('damaged', { path: found.copy.folder, count: 1, parts: found.base.file })
}

const targetOf = ({ folder }: Copy): string => dirname(folder)

async function complete(adminUrl: string, { copy }: Based, order: InstantOrder) {
  const { config, signal, onProgress, onStep } = order
  const passwords = rolePasswords(config.dataDir)
  onStep('blobs')
  const files = join(config.dataDir, 'files')
  const pool = poolOf(targetOf(copy))
  const blobs = await restoreWantedBlobs({ adminUrl, pool, files, signal, onProgress })
  onStep('upgrade')
  const upgraded = await migrateDatabase(adminUrl, passwords)
  const jobsFreed = await freeJobs(adminUrl)
  onStep('prove')
  const proof = await proveNode(config, adminUrl, blobs.sample, order.onActs)
  return { upgraded, jobsFreed, proof, files: blobs.count, lost: blobs.lost }
}

/**
 * Makes a node of a copy and the log archived since, as it was at an instant: in an empty data folder, with the
 * embedded database.
 * @throws CopyError, MigrationMismatch with nothing changed; ClusterError and others afterwards: the node stays marked
 *   as half restored
 */
export async function restoreInstant(order: InstantOrder): Promise<RestoredInstant> {
  const { config, from, to, signal, onStep, onTold } = order
  if (config.databaseUrl !== undefined) throw new CopyError('to-outside')
  checkFolder(config.dataDir)
  onStep('verify')
  const based = await baseFor(from, to)
  const { copy, manifest, base } = based
  await checkMigrations(manifest.migrations, migrationSources())
  const keys = await keysOfCopy(copy, manifest, order.keys, config)
  onStep('prepare')
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 })
  const mark = markRestoring(config.dataDir)
  await placeKeys(config, keys)
  onStep('replay')
  await recoverCluster({
    dataDir: config.dataDir,
    ...{ to, signal },
    writeBase: (folder) => writeBase(copy, base, folder),
    writeLog: (folder) => fetchLog(targetOf(copy), base.firstLog, folder, signal),
    onProgress: onTold,
  })
  const database = await order.reach()
  try {
    const completed = await complete(database.adminUrl, based, order)
    mark.done()
    return { to, copy, manifest, ...completed }
  } finally {
    await database.stop()
  }
}
