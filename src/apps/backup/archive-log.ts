import { join } from 'node:path'
import type pg from 'pg'
import { carryLog, dropLog, enterForCopy, listCopies, poolYoungBlobs, takenAt } from '#kernel/backup'
import { freeSpaceOf, lowWaterMark } from '#kernel/disk'
import type { Logger } from '#kernel/log'
import { findCluster, spoolOf } from '#kernel/postgres'
import { systemTime } from '#kernel/time'

const EVERY_MS = 10_000

/** A node whose log is archived. */
export interface ArchiveOptions {
  /** Folder of the copies. */
  readonly target: string
  readonly dataDir: string
  /** The database, entered as its owner. */
  readonly adminUrl: string
  readonly log: Logger
  /** How often it is looked, in milliseconds; ten seconds where left out. */
  readonly everyMs?: number
}

/** The disk of a cluster is filling with a log that cannot be carried away. */
async function isFilling(spool: string): Promise<boolean> {
  const { free, total } = await freeSpaceOf(spool)
  return free < 2 * lowWaterMark(total)
}

/**
 * Carries the log away. Where that fails while the disk of the database fills, what waits is thrown away: the office
 * goes on, and the archive leads on from the next copy only.
 */
async function carry(spool: string, { target, log }: ArchiveOptions, signal: AbortSignal): Promise<void> {
  try {
    await carryLog(spool, target, signal)
  } catch (error) {
    if (!(await isFilling(spool))) throw error
    log.error({ part: 'archive', dropped: await dropLog(spool) }, 'gap: no room to wait for the archive')
  }
}

/** Carries what came in since the newest copy, or since the last time. @returns from when to look the next time */
async function carryBlobs(
  client: pg.Client,
  { target, dataDir }: ArchiveOptions,
  since: Date | undefined,
  signal: AbortSignal,
): Promise<Date | undefined> {
  const [newest] = await listCopies(target)
  const from = since ?? (newest && takenAt(newest))
  if (!from) return undefined
  const begun = systemTime()
  await poolYoungBlobs({ client, files: join(dataDir, 'files'), target, since: from, signal })
  return begun
}

/**
 * Carries finished parts of the log and the files that came in to the archive beside the copies, every few seconds.
 * @returns how to stop it; what is under way is finished
 */
export function archiveContinuously(options: ArchiveOptions): () => Promise<void> {
  const { dataDir, adminUrl, log, everyMs = EVERY_MS } = options
  const stopping = new AbortController()
  let since: Date | undefined
  let underWay: Promise<void> | undefined
  const look = async (): Promise<void> => {
    const cluster = findCluster(dataDir)?.cluster
    if (cluster === undefined) return
    const client = await enterForCopy(adminUrl)
    try {
      since = await carryBlobs(client, options, since, stopping.signal)
    } finally {
      await client.end().catch(() => undefined)
    }
    await carry(spoolOf(cluster), options, stopping.signal)
  }
  const start = (): void => {
    underWay ??= look()
      .catch((error: NodeJS.ErrnoException) =>
        log.error({ part: 'archive', error: error.code ?? error.name }, 'failed'),
      )
      .finally(() => {
        underWay = undefined
      })
  }
  start()
  const timer = setInterval(start, everyMs)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await underWay
  }
}
