import { listCopies, poolOf, removeCopy } from './copies.ts'
import { blobsOf } from './copy-blobs.ts'
import { readManifest } from './manifest.ts'
import { clearPool } from './pool.ts'

/** What retention took away. */
export interface Removed {
  readonly copies: number
  readonly blobs: number
}

/**
 * Keeps the newest copies of a target and the blobs they name. A copy that cannot be read keeps every blob.
 * @param keep 1 or more
 */
export async function keepNewest(target: string, keep: number): Promise<Removed> {
  const copies = await listCopies(target)
  const surplus = copies.slice(keep)
  if (surplus.length === 0) return { copies: 0, blobs: 0 }
  for (const copy of surplus) await removeCopy(copy)
  const lists = await Promise.all(
    copies.slice(0, keep).map(async (copy) => blobsOf(copy, (await readManifest(copy.folder)).blobs.file)),
  )
  return { copies: surplus.length, blobs: await clearPool(poolOf(target), lists) }
}
