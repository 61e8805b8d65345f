import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { copyBase } from './cluster-copy.ts'
import { beginCopy, type Copy, clearUnfinished, finishCopy, nameAt } from './copies.ts'
import { copyBlobs, noteWantedBlobs } from './copy-blobs.ts'
import { CopyError } from './copy-error.ts'
import { copyTables } from './copy-tables.ts'
import { type KeyKeeping, keepKeys } from './keep-keys.ts'
import { keyFilesOf } from './keys.ts'
import { FORMAT, MANIFEST, type Manifest, manifestText } from './manifest.ts'
import { enterForCopy, mayCopyAlone, onSnapshot, readMigrations } from './snapshot.store.ts'

/** How far the making or reading of a copy is. */
export type CopyProgress =
  | { readonly step: 'table'; readonly done: number; readonly of: number; readonly table: string }
  | { readonly step: 'blobs'; readonly done: number }

/** What a copy is made of and where. */
export interface CopyOrder {
  /** The database, entered as its owner. */
  readonly adminUrl: string
  readonly dataDir: string
  /** `KEYS_FILE`, where the root keys lie in it. */
  readonly keysFile?: string | undefined
  /** Folder of all copies of this installation; made if it is missing. */
  readonly target: string
  readonly keys: KeyKeeping
  /** Folder of the cluster, where its server archives the log: the copy holds its files too. */
  readonly cluster?: string | undefined
  /** Version of the product. */
  readonly product: string
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly onProgress: (progress: CopyProgress) => void
}

/** A complete copy and what it holds. */
export interface MadeCopy {
  readonly copy: Copy
  readonly manifest: Manifest
}

async function readDatabase(client: pg.Client, copy: Copy, { signal, onProgress, now }: CopyOrder) {
  const { facts, migrations, tables } = await onSnapshot(client, async (facts) => {
    const takenAt = now().toISOString()
    const migrations = await readMigrations(client)
    const tables = await copyTables(client, copy.folder, signal, (done, of, table) =>
      onProgress({ step: 'table', done, of, table }),
    )
    await noteWantedBlobs(client, copy, signal)
    return { facts: { ...facts, takenAt }, migrations, tables }
  })
  const after = await readMigrations(client)
  if (JSON.stringify(after) !== JSON.stringify(migrations)) throw new CopyError('migrated-meanwhile')
  return { ...facts, migrations, ...tables }
}

async function fill(client: pg.Client, copy: Copy, order: CopyOrder): Promise<Manifest> {
  const keyFiles = await keyFilesOf(order)
  const database = await readDatabase(client, copy, order)
  const { target, signal, onProgress } = order
  const onBlobs = (done: number) => onProgress({ step: 'blobs', done })
  const files = join(order.dataDir, 'files')
  const { cluster, now } = order
  const base = cluster === undefined ? undefined : await copyBase(client, cluster, copy, now, signal)
  const manifest: Manifest = {
    format: FORMAT,
    product: order.product,
    ...database,
    blobs: await copyBlobs({ client, files, target, signal, onBlobs }, copy),
    ...(base && { base }),
    keys: await keepKeys(copy, keyFiles, order.keys),
  }
  await writeFile(join(copy.folder, MANIFEST), manifestText(manifest), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  })
  return manifest
}

/**
 * Copies database, files and, if asked, keys of a node that goes on working. Everything acknowledged before the
 * beginning is in the copy. Broken off at any moment, it leaves nothing that looks like a copy.
 * @throws CopyError `busy`, `keys-unreadable`, `migrated-meanwhile`; Error where disk or database fail
 */
export async function makeCopy(order: CopyOrder): Promise<MadeCopy> {
  const client = await enterForCopy(order.adminUrl)
  try {
    if (!(await mayCopyAlone(client))) throw new CopyError('busy')
    await clearUnfinished(order.target)
    const copy = await beginCopy(order.target, nameAt(order.now()))
    try {
      const manifest = await fill(client, copy, order)
      return { manifest, copy: await finishCopy(copy) }
    } catch (error) {
      await rm(copy.folder, { recursive: true, force: true })
      throw error
    }
  } finally {
    await client.end().catch(() => undefined)
  }
}
