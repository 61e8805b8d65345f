import { blobFile } from '#kernel/files'
import { inGroups, isKept, type ListedBlob } from './blob-list.ts'
import { blobsOf } from './copy-blobs.ts'
import { CopyError } from './copy-error.ts'
import type { LoadOrder } from './load-copy.ts'
import { sameMeasure } from './measure.ts'
import { copyFile, pathInPool } from './pool.ts'

const ABREAST = 32

/**
 * Puts the blobs of a copy into the files of a node.
 * @param files folder of the node's files
 * @throws CopyError `damaged` naming the blob
 */
export async function restoreBlobs(
  { copy, manifest, signal, onProgress }: Omit<LoadOrder, 'adminUrl'>,
  files: string,
): Promise<void> {
  const put = async (blob: ListedBlob): Promise<void> => {
    if (!isKept(blob)) return
    const path = pathInPool(copy.pool, blob)
    const copied = await copyFile(path, blobFile(files, blob), signal)
    if (copied && sameMeasure(copied, blob)) return
    throw new CopyError('damaged', { path: copy.folder, count: 1, parts: path })
  }
  let done = 0
  for await (const group of inGroups(blobsOf(copy, manifest.blobs.file), ABREAST)) {
    await Promise.all(group.map(put))
    done += group.length
    onProgress({ step: 'blobs', done })
  }
}
