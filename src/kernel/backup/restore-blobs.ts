import { type BlobName, blobFile } from '#kernel/files'
import { inGroups, isKept, type ListedBlob } from './blob-list.ts'
import { blobsOf } from './copy-blobs.ts'
import { CopyError } from './copy-error.ts'
import type { LoadOrder } from './load-copy.ts'
import { sameMeasure } from './measure.ts'
import { copyFile, pathInPool } from './pool.ts'

const ABREAST = 32

/** Blobs opened after a restore. */
const SAMPLE = 50

/**
 * Puts the blobs of a copy into the files of a node.
 * @param files folder of the node's files
 * @returns some of them, from all over the list, to be opened as a proof
 * @throws CopyError `damaged` naming the blob
 */
export async function restoreBlobs(
  { copy, manifest, signal, onProgress }: Omit<LoadOrder, 'adminUrl'>,
  files: string,
): Promise<readonly BlobName[]> {
  const put = async (blob: ListedBlob): Promise<void> => {
    if (!isKept(blob)) return
    const path = pathInPool(copy.pool, blob)
    const copied = await copyFile(path, blobFile(files, blob), signal)
    if (copied && sameMeasure(copied, blob)) return
    throw new CopyError('damaged', { path: copy.folder, count: 1, parts: path })
  }
  const every = Math.ceil(manifest.blobs.count / SAMPLE)
  const sample: BlobName[] = []
  let done = 0
  for await (const group of inGroups(blobsOf(copy, manifest.blobs.file), ABREAST)) {
    await Promise.all(group.map(put))
    sample.push(...group.filter((blob, index) => isKept(blob) && (done + index) % every === 0))
    done += group.length
    onProgress({ step: 'blobs', done })
  }
  return sample
}
