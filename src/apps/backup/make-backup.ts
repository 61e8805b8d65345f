import { mkdirSync, realpathSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import {
  archivingCluster,
  CopyError,
  type CopyProgress,
  enterForCopy,
  type KeyKeeping,
  keepNewest,
  keyFilesOf,
  keysFor,
  type MadeCopy,
  makeCopy,
  marksOf,
  type Removed,
} from '#kernel/backup'
import { fingerprintOf, readKeys, recordCopy } from '#kernel/crypto'
import { findCluster } from '#kernel/postgres'
import { systemTime } from '#kernel/time'
import { VERSION } from '../version.ts'
import { rememberCopy } from './last-copy.ts'

/** What a backup needs. */
export interface BackupOrder {
  readonly adminUrl: string
  readonly dataDir: string
  readonly keysFile?: string | undefined
  readonly target: string
  readonly keys: KeyKeeping
  /** Copies to keep, the newest; all where left out. */
  readonly keep: number | undefined
  readonly signal: AbortSignal
  readonly onProgress: (progress: CopyProgress) => void
}

/** A backup that was made. */
export interface Backup extends MadeCopy {
  readonly removed: Removed
  /** The copy lies on the disk of the data: one broken disk takes both. */
  readonly sameDisk: boolean
}

/** @throws CopyError `target-inside` */
function openTarget(target: string, dataDir: string): void {
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const way = relative(realpathSync(dataDir), realpathSync(target))
  if (way === '' || !(way === '..' || way.startsWith(`..${sep}`)))
    throw new CopyError('target-inside', { path: target })
}

/** Folder of the node's own cluster, where its server archives the log. */
async function clusterOf({ adminUrl, dataDir }: BackupOrder): Promise<string | undefined> {
  const client = await enterForCopy(adminUrl)
  const folder = await archivingCluster(client).finally(() => client.end())
  const own = findCluster(dataDir)?.cluster
  return folder !== undefined && own !== undefined && realpathSync(own) === folder ? folder : undefined
}

/** Notes that a copy keeps the keys, once they were read back from it and are those of now. */
async function noteKeys({ keys, ...home }: BackupOrder, { copy, manifest }: MadeCopy): Promise<void> {
  if (keys.how === 'separate') return
  const now = marksOf(await keyFilesOf(home))
  const kept = marksOf(await keysFor(copy, manifest, keys))
  if (JSON.stringify(now) !== JSON.stringify(kept)) return
  const at = manifest.takenAt
  recordCopy(home.dataDir, { fingerprint: fingerprintOf(readKeys(home)), sealed: true, at })
}

/** Makes a copy of a node, remembers it in the data folder and keeps the newest ones. */
export async function makeBackup(wanted: BackupOrder): Promise<Backup> {
  const { keep, ...order } = wanted
  const { target, dataDir } = order
  openTarget(target, dataDir)
  const cluster = await clusterOf(wanted)
  const made = await makeCopy({ ...order, cluster, product: VERSION, now: systemTime })
  const { takenAt, blobs } = made.manifest
  await rememberCopy(dataDir, { folder: made.copy.folder, takenAt, lost: blobs.lost })
  await noteKeys(wanted, made)
  const removed = keep === undefined ? { copies: 0, blobs: 0 } : await keepNewest(target, keep)
  return { ...made, removed, sameDisk: statSync(target).dev === statSync(dataDir).dev }
}
