import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Copy,
  CopyError,
  type CopyProgress,
  enterForCopy,
  findCopy,
  holdsNothing,
  type KeySource,
  loadCopy,
  type Manifest,
  restoreBlobs,
  verifyCopy,
} from '#kernel/backup'
import type { Config } from '#kernel/config'
import { checkMigrations } from '#kernel/db'
import { migrateDatabase, rolePasswords } from '../database.ts'
import { migrationSources } from '../sources.ts'
import { keysOfCopy, placeKeys } from './node-keys.ts'
import { freeJobs, type Proof, proveNode } from './prove-node.ts'
import { markRestoring } from './restore-mark.ts'

/** Where a restore is, for the person at the screen. */
export type RestoreStep = 'verify' | 'prepare' | 'tables' | 'replay' | 'blobs' | 'upgrade' | 'prove'

/** What restoring needs. */
export interface RestoreOrder {
  /** Settings of the node to be: an empty data folder, and its database if that lies outside. */
  readonly config: Config
  /** A copy, or a folder of copies of which the newest is meant. */
  readonly from: string
  readonly keys: KeySource | undefined
  /** Reaches the database of the settings; it is asked for once everything was verified. */
  readonly reach: () => Promise<{ readonly adminUrl: string; stop(): Promise<void> }>
  readonly signal: AbortSignal
  readonly onStep: (step: RestoreStep) => void
  readonly onProgress: (progress: CopyProgress) => void
  readonly onActs: (acts: number) => void
}

/** What a restore came to. */
export interface Restored {
  readonly copy: Copy
  readonly manifest: Manifest
  readonly proof: Proof
  /** Jobs that were under way where the copy was made; they are done once more. */
  readonly jobsFreed: number
  /** Migrations applied after loading, where this version is newer than the copy. */
  readonly upgraded: readonly string[]
}

/** @throws CopyError `folder-used` */
export function checkFolder(dataDir: string): void {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new CopyError('folder-used', { path: dataDir })
}

async function checkEmpty(adminUrl: string): Promise<void> {
  const client = await enterForCopy(adminUrl)
  const empty = await holdsNothing(client).finally(() => client.end())
  if (!empty) throw new CopyError('database-used')
}

async function fill(adminUrl: string, copy: Copy, manifest: Manifest, order: RestoreOrder) {
  const { config, signal, onStep, onProgress } = order
  const passwords = rolePasswords(config.dataDir)
  onStep('tables')
  await migrateDatabase(adminUrl, passwords, undefined, manifest.migrations)
  await loadCopy({ adminUrl, copy, manifest, signal, onProgress })
  const jobsFreed = await freeJobs(adminUrl)
  onStep('blobs')
  const sample = await restoreBlobs({ copy, manifest, signal, onProgress }, join(config.dataDir, 'files'))
  onStep('upgrade')
  const upgraded = await migrateDatabase(adminUrl, passwords)
  onStep('prove')
  const proof = await proveNode(config, adminUrl, sample, order.onActs)
  return { jobsFreed, upgraded, proof }
}

/**
 * Makes a node of a copy: in an empty data folder and, where the settings name one, an empty outside database.
 * Copy, keys and version are checked through before anything is touched.
 * @throws CopyError, MigrationMismatch with nothing changed; afterwards the node stays marked as half restored
 */
export async function restoreNode(order: RestoreOrder): Promise<Restored> {
  const { config, from, onStep, onProgress } = order
  checkFolder(config.dataDir)
  const copy = await findCopy(from)
  onStep('verify')
  const manifest = await verifyCopy(copy, onProgress)
  await checkMigrations(manifest.migrations, migrationSources())
  const keys = await keysOfCopy(copy, manifest, order.keys, config)
  onStep('prepare')
  if (config.databaseUrl !== undefined) await checkEmpty(config.databaseUrl)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o711 })
  const mark = markRestoring(config.dataDir)
  await placeKeys(config, keys)
  const database = await order.reach()
  try {
    const filled = await fill(database.adminUrl, copy, manifest, order)
    mark.done()
    return { copy, manifest, ...filled }
  } finally {
    await database.stop()
  }
}
