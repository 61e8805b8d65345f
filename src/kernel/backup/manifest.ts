import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson, type JsonObject } from '#kernel/ledger'
import { CopyError } from './copy-error.ts'
import type { Measure } from './measure.ts'

/** Layout of a copy; another one is not understood here. */
export const FORMAT = 1
export const MANIFEST = 'manifest.json'

/** A file of a copy's folder, as it lies on the disk. */
export interface StoredFile extends Measure {
  readonly file: string
}

/** One table: its rows as text (COPY), compressed. */
export interface TablePart extends StoredFile {
  /** `schema.table` */
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: number
  /** The rows before compression. */
  readonly text: Measure
}

/** Where a sequence stands; at or after every value that the tables hold. */
export interface SequencePart {
  /** `schema.sequence` */
  readonly sequence: string
  readonly value: string
  readonly called: boolean
}

/** The list of blobs; the blobs themselves lie in the pool beside the copies. */
export interface BlobPart extends StoredFile {
  readonly count: number
  /** Bytes of all blobs, compressed or not as they lie in the store. */
  readonly content: number
  /** Destroyed by law while the copy was made. */
  readonly gone: number
  /** Rows whose blob the store lacked: the node was damaged already. */
  readonly lost: number
}

/** What was done with the keys: kept apart, or sealed into the copy with a passphrase. */
export interface KeyPart {
  readonly sealed: StoredFile | null
  /** A mark of each key file, which shows whether a key is the right one and nothing else. */
  readonly marks: Readonly<Record<string, string>>
}

/** The files of the cluster itself, from which the archived log leads to any later instant. */
export interface BasePart extends StoredFile {
  readonly text: Measure
  /** First part of the log that it needs. */
  readonly firstLog: string
  /** Instant at which it was complete: the log leads to this instant or a later one. */
  readonly stoppedAt: string
}

/** What a copy holds; written last, so that a copy with a manifest is complete. */
export interface Manifest {
  readonly format: typeof FORMAT
  /** Version of the product that made it. */
  readonly product: string
  /** Instant of the snapshot: everything acknowledged before is in it. */
  readonly takenAt: string
  /** Version of the server, such as `18.4`. */
  readonly postgres: string
  /** The snapshot in the words of the server (`pg_current_snapshot`). */
  readonly snapshot: string
  /** Checksum of each migration by `owner/name`. */
  readonly migrations: Readonly<Record<string, string>>
  readonly tables: readonly TablePart[]
  readonly sequences: readonly SequencePart[]
  readonly blobs: BlobPart
  /** Only of a server that archives its log. */
  readonly base?: BasePart
  readonly keys: KeyPart
}

const digestOf = (manifest: Manifest): string =>
  createHash('sm3')
    .update(canonicalJson(manifest as unknown as JsonObject), 'utf8')
    .digest('hex')

/** The text of a manifest, with its own digest. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, sm3: digestOf(manifest) }, null, 1)}\n`

/**
 * Reads the manifest of a copy.
 * @throws CopyError `not-a-copy`, `other-format`, `manifest-damaged`
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CopyError('not-a-copy', { path: folder })
  })
  try {
    const { sm3, ...manifest } = JSON.parse(text) as Manifest & { sm3: string }
    if (manifest.format !== FORMAT) throw new CopyError('other-format', { path, found: manifest.format })
    if (digestOf(manifest) === sm3) return manifest
  } catch (error) {
    if (error instanceof CopyError) throw error
  }
  throw new CopyError('manifest-damaged', { path })
}
