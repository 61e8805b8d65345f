import type pg from 'pg'
import { blobFile, wantedFrom } from '#kernel/files'
import { poolOf } from './copies.ts'
import { copyFile, lengthOf, pathInPool } from './pool.ts'

/** A file's row may appear this long after its id was made: its transaction went on. */
export const LONGEST_WRITE_MS = 15 * 60_000

const HEX_OF_TIME = 12

/** The first id (UUID v7) that could be made at an instant. */
export function firstIdOf(at: Date): string {
  const hex = at.getTime().toString(16).padStart(HEX_OF_TIME, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** Where blobs are carried from and to. */
export interface YoungBlobs {
  readonly client: pg.ClientBase
  /** Folder of the node's files. */
  readonly files: string
  readonly target: string
  /** Instant from which on blobs are looked at. */
  readonly since: Date
  readonly signal: AbortSignal
}

/**
 * Brings blobs that came in lately to the pool, so that the archived log never names one that is not there.
 * @returns how many were copied
 */
export async function poolYoungBlobs({ client, files, target, since, signal }: YoungBlobs): Promise<number> {
  const from = new Date(since.getTime() - LONGEST_WRITE_MS)
  let copied = 0
  for (const blob of await wantedFrom(client, firstIdOf(from))) {
    const path = pathInPool(poolOf(target), blob)
    if (signal.aborted) break
    if ((await lengthOf(path)) !== undefined) continue
    if (await copyFile(blobFile(files, blob), path, signal)) copied += 1
  }
  return copied
}
