import { listCopies, poolOf, removeCopy } from './copies.ts'
import { blobsOf } from './copy-blobs.ts'
import { clearLog } from './log-archive.ts'
import { readManifest } from './manifest.ts'
import { clearPool } from './pool.ts'
import { firstIdOf, LONGEST_WRITE_MS } from './young-blobs.ts'

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
  const kept = await Promise.all(
    copies.slice(0, keep).map(async (copy) => ({ copy, manifest: await readManifest(copy.folder) })),
  )
  const lists = kept.map(({ copy, manifest }) => blobsOf(copy, manifest.blobs.file))
  const firstLogs = kept.flatMap(({ manifest: { base } }) => base?.firstLog ?? []).sort()
  const [first] = firstLogs
  if (first !== undefined) await clearLog(target, first)
  const newest = kept[0]?.manifest.takenAt
  const young =
    newest === undefined ? undefined : firstIdOf(new Date(new Date(newest).getTime() - LONGEST_WRITE_MS))
  return { copies: surplus.length, blobs: await clearPool(poolOf(target), lists, young) }
}
