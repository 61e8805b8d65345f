import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { type BackupStop, beginBase, endBase } from './cluster-copy.store.ts'
import type { Copy } from './copies.ts'
import type { BasePart } from './manifest.ts'
import { writePart } from './part.ts'

const FILE = 'base.zst'

/** Folders whose content a server makes anew: they are kept empty. */
const EMPTY = new Set([
  ...['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp'],
  ...['pg_subtrans', 'log', 'archived'],
])
/** Files that belong to the running server. */
const OWN =
  /^(postmaster\.(pid|opts)|current_logfiles|backup_label(\.old)?|recovery\.signal|pg_internal\.init.*)$/

/** One entry before its bytes: a folder, or a file with its length. */
export type BaseEntry = { readonly folder: string } | { readonly file: string; readonly bytes: number }

const header = (entry: BaseEntry): Buffer => Buffer.from(`${JSON.stringify(entry)}\n`)

/** The first bytes of a file, as many as are wanted; where it has become shorter meanwhile, the log tells the rest. */
async function* bytesOf(path: string, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes
  if (bytes === 0) return
  for await (const chunk of createReadStream(path, { end: bytes - 1 }) as AsyncIterable<Buffer>) {
    left -= chunk.length
    yield chunk
  }
  if (left > 0) yield Buffer.alloc(left)
}

const lengthOf = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(() => undefined))?.size

/** Folders and files of a running cluster, below a folder; what goes away meanwhile is left out. */
async function* entriesIn(cluster: string, below: string): AsyncGenerator<Buffer> {
  const entries = await readdir(join(cluster, below), { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      yield header({ folder: path })
      if (!EMPTY.has(path) && entry.name !== 'pgsql_tmp') yield* entriesIn(cluster, path)
      if (path === 'pg_wal') yield header({ folder: 'pg_wal/archive_status' })
    } else if (entry.isFile() && !OWN.test(entry.name)) {
      const bytes = await lengthOf(join(cluster, path))
      if (bytes === undefined) continue
      yield header({ file: path, bytes })
      yield* bytesOf(join(cluster, path), bytes)
    }
  }
}

function* labelEntries({ label, spaces }: BackupStop): Generator<Buffer> {
  for (const [file, text] of [['backup_label', label] as const, ['tablespace_map', spaces] as const]) {
    const bytes = Buffer.from(text)
    if (bytes.length === 0) continue
    yield header({ file, bytes: bytes.length })
    yield bytes
  }
}

/**
 * Copies the files of a cluster that goes on working, by the server's own procedure for it: with the log since, they
 * give the cluster at any later instant.
 * @param cluster folder of the server that `client` has entered; it has to archive its log
 */
export async function copyBase(
  client: pg.Client,
  cluster: string,
  { folder }: Copy,
  now: () => Date,
  signal: AbortSignal,
): Promise<BasePart> {
  const firstLog = await beginBase(client)
  let stoppedAt = ''
  const content = async function* (): AsyncGenerator<Buffer> {
    yield* entriesIn(cluster, '')
    const stop = await endBase(client)
    stoppedAt = now().toISOString()
    yield* labelEntries(stop)
  }
  const written = await writePart(folder, FILE, Readable.from(content()), signal)
  return { ...written, firstLog, stoppedAt }
}
