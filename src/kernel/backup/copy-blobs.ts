import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { blobFile, WANTED_BLOBS, wantsBlob } from '#kernel/files'
import {
  type BlobRow,
  eachLine,
  inGroups,
  isKept,
  type ListedBlob,
  lineOf,
  listedOfLine,
  lookUp,
  rowOfLine,
} from './blob-list.ts'
import { type Copy, listCopies } from './copies.ts'
import { type BlobPart, readManifest } from './manifest.ts'
import { openPart, writePart } from './part.ts'
import { copyFile, pathInPool, poolHolds } from './pool.ts'
import { answerOf } from './snapshot.store.ts'

const WANTED = 'blobs.wanted.zst'
const LIST = 'blobs.list.zst'
/** Blobs copied at the same time. */
const ABREAST = 32

/** Notes the blobs that the open snapshot names, in order, for copying once it is closed. */
export const noteWantedBlobs = async (
  client: pg.Client,
  { folder }: Copy,
  signal: AbortSignal,
): Promise<void> => void (await writePart(folder, WANTED, answerOf(client, WANTED_BLOBS), signal))

/** The list of a copy, in order. */
export const blobsOf = ({ folder }: Copy, list: string): AsyncGenerator<ListedBlob> =>
  eachLine(openPart(folder, list), listedOfLine)

async function* nothing(): AsyncGenerator<ListedBlob> {}

/** What the copy before this one listed; a copy that cannot be read has listed nothing. */
async function listBefore(target: string): Promise<AsyncGenerator<ListedBlob>> {
  const [before] = await listCopies(target)
  const manifest = before && (await readManifest(before.folder).catch(() => undefined))
  return before && manifest ? blobsOf(before, manifest.blobs.file) : nothing()
}

/** What copying blobs needs. */
export interface BlobOrder {
  readonly client: pg.Client
  /** Folder of the node's files. */
  readonly files: string
  readonly target: string
  readonly signal: AbortSignal
  readonly onBlobs: (done: number) => void
}

/** Copies one blob unless the pool has it: blobs never change. */
async function secure(
  { client, files, signal }: BlobOrder,
  pool: string,
  row: BlobRow,
  before: ListedBlob | undefined,
): Promise<ListedBlob> {
  if (before && isKept(before) && (await poolHolds(pool, before))) return before
  const copied = await copyFile(blobFile(files, row), pathInPool(pool, row), signal)
  if (copied) return { ...row, ...copied }
  return { ...row, bytes: 0, sm3: (await wantsBlob(client, row)) ? 'lost' : 'gone' }
}

async function* securedBlobs(order: BlobOrder, copy: Copy): AsyncGenerator<ListedBlob> {
  const find = lookUp(await listBefore(order.target))
  let done = 0
  for await (const group of inGroups(eachLine(openPart(copy.folder, WANTED), rowOfLine), ABREAST)) {
    const known: (readonly [BlobRow, ListedBlob | undefined])[] = []
    for (const row of group) known.push([row, await find(row)])
    yield* await Promise.all(known.map(([row, before]) => secure(order, copy.pool, row, before)))
    done += group.length
    order.onBlobs(done)
  }
}

/** Brings the pool to what the snapshot names and writes the copy's list of it. */
export async function copyBlobs(order: BlobOrder, copy: Copy): Promise<BlobPart> {
  const sums = { count: 0, content: 0, gone: 0, lost: 0 }
  const count = (blob: ListedBlob): string => {
    if (blob.sm3 === 'gone') sums.gone += 1
    else if (blob.sm3 === 'lost') sums.lost += 1
    else sums.count += 1
    sums.content += blob.bytes
    return lineOf(blob)
  }
  const lines = async function* (): AsyncGenerator<string> {
    for await (const blob of securedBlobs(order, copy)) yield count(blob)
  }
  const { text: _, ...stored } = await writePart(copy.folder, LIST, Readable.from(lines()), order.signal)
  await rm(join(copy.folder, WANTED))
  return { ...stored, ...sums }
}
