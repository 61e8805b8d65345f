import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type BlobRow, type ListedBlob, lookUp } from './blob-list.ts'
import { type Measure, meter } from './measure.ts'

/** Leading characters of an id (UUID v7: hours) that make a folder of the pool; so the pool has the order of the ids. */
const SHARD = 6

/** Where a blob lies in the pool. */
export const pathInPool = (pool: string, { governmentId, id }: BlobRow): string =>
  join(pool, governmentId, id.slice(0, SHARD), id)

/** Length of a file; undefined where there is none. */
export const lengthOf = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(() => undefined))?.size

/**
 * Copies a file whole and flushed, or not at all.
 * @returns undefined where the source is not there
 */
export async function copyFile(from: string, to: string, signal: AbortSignal): Promise<Measure | undefined> {
  if ((await lengthOf(from)) === undefined) return undefined
  const draft = `${to}.${randomUUID()}.part`
  const { through, read } = meter()
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  try {
    const sink = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(createReadStream(from), through, sink, { signal })
    await rename(draft, to)
  } catch (error) {
    await rm(draft, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return read()
}

const sorted = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort()

interface PooledBlob extends BlobRow {
  readonly path: string
}

async function* blobsInPool(pool: string): AsyncGenerator<PooledBlob> {
  for (const governmentId of await sorted(pool)) {
    for (const shard of await sorted(join(pool, governmentId))) {
      const folder = join(pool, governmentId, shard)
      for (const id of await sorted(folder)) yield { governmentId, id, address: '', path: join(folder, id) }
    }
  }
}

/**
 * Removes from the pool what none of these lists names.
 * @param lists each ordered by key
 * @param young id from which on blobs stay in any case: they are younger than the newest list
 * @returns how many blobs were removed
 */
export async function clearPool(
  pool: string,
  lists: readonly AsyncIterator<ListedBlob>[],
  young?: string,
): Promise<number> {
  const inLists = lists.map((list) => lookUp(list))
  let removed = 0
  for await (const blob of blobsInPool(pool)) {
    const found = await Promise.all(inLists.map((find) => find(blob)))
    if (found.some((one) => one !== undefined)) continue
    if (young !== undefined && blob.id >= young) continue
    await rm(blob.path)
    removed += 1
  }
  return removed
}

/** Whether the pool has what a list says, by name and length. */
export const poolHolds = async (pool: string, listed: ListedBlob): Promise<boolean> =>
  (await lengthOf(pathInPool(pool, listed))) === listed.bytes
