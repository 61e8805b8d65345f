import { listCopies, poolOf, removeCopy } from './copies.ts'
import { blobsOf } from './copy-blobs.ts'
import { clearLog } from './log-archive.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { clearPool } from './pool.ts'
import { firstIdOf, LONGEST_WRITE_MS } from './young-blobs.ts'

/** What retention took away. */
export interface Removed {
  readonly copies: number
  readonly blobs: number
}

/**
 * Keeps the log that the copies with a base need.
 * @param kept the newest first
 * @returns the first id of blobs that the log may name and no list does yet; undefined where nothing is archived
 */
async function clearArchive(target: string, kept: readonly Manifest[]): Promise<string | undefined> {
  const [newest] = kept
  const [first] = kept.flatMap(({ base }) => base?.firstLog ?? []).sort()
  if (!newest || first === undefined) return undefined
  await clearLog(target, first)
  return firstIdOf(new Date(new Date(newest.takenAt).getTime() - LONGEST_WRITE_MS))
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
  const young = await clearArchive(
    target,
    kept.map(({ manifest }) => manifest),
  )
  return { copies: surplus.length, blobs: await clearPool(poolOf(target), lists, young) }
}
