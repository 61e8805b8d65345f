import { type BlobName, blobFile, WANTED_BLOBS } from '#kernel/files'
import { eachLine, inGroups, rowOfLine } from './blob-list.ts'
import type { CopyProgress } from './make-copy.ts'
import { copyFile, pathInPool } from './pool.ts'
import { answerOf, enterForCopy } from './snapshot.store.ts'

const ABREAST = 32
/** Blobs that are opened afterwards, and missing ones that are named. */
const SAMPLE = 50

/** Where blobs come from and go to. */
export interface WantedOrder {
  readonly adminUrl: string
  readonly pool: string
  /** Folder of the node's files. */
  readonly files: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: CopyProgress) => void
}

/** What came of the blobs that a database names. */
export interface WantedBlobs {
  readonly count: number
  /** How many the pool did not have. */
  readonly lost: number
  /** Some of those that were put back, to be opened as a proof. */
  readonly sample: readonly BlobName[]
}

/** Puts the blobs that a database names into the files of its node. */
export async function restoreWantedBlobs(order: WantedOrder): Promise<WantedBlobs> {
  const client = await enterForCopy(order.adminUrl)
  const sums = { count: 0, lost: 0 }
  const sample: BlobName[] = []
  const put = async (blob: BlobName): Promise<void> => {
    const copied = await copyFile(pathInPool(order.pool, blob), blobFile(order.files, blob), order.signal)
    if (!copied) sums.lost += 1
    else {
      sums.count += 1
      if (sample.length < SAMPLE) sample.push(blob)
    }
  }
  try {
    const rows = eachLine(answerOf(client, WANTED_BLOBS), rowOfLine)
    for await (const group of inGroups(rows, ABREAST)) {
      await Promise.all(group.map(put))
      order.onProgress({ step: 'blobs', done: sums.count + sums.lost })
    }
    return { ...sums, sample }
  } finally {
    await client.end().catch(() => undefined)
  }
}
