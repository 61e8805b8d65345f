import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Logger } from '#kernel/log'

/** Room on the file system of a folder, in bytes. */
export interface FreeSpace {
  readonly free: number
  readonly total: number
}

/** Whether there is still room to write. */
export interface DiskWatch {
  /** Nothing may be written now: what is left is for the database to go on with what it has. */
  low(): boolean
  stop(): void
}

/** What is watched, and how. */
export interface DiskWatchOptions {
  readonly folders: readonly string[]
  readonly log: Logger
  /** How often it is looked, in milliseconds; 2000 where left out. */
  readonly everyMs?: number
  /** Asks for the room of a folder; the system where left out. */
  readonly probe?: (folder: string) => Promise<FreeSpace>
}

const GIB = 2 ** 30
const SHARE = 0.02
const MOST = 8 * GIB
const EVERY_MS = 2_000

/** The mark below which nothing is written, in bytes: 2 % of the disk, 1 GiB at least and 8 GiB at most. */
export const lowWaterMark = (total: number): number => Math.min(Math.max(GIB, total * SHARE), MOST)

/** Whether a file system is below its mark. */
export const isLow = ({ free, total }: FreeSpace): boolean => free < lowWaterMark(total)

/** The room on the file system of a folder, or of the nearest one above it that exists. */
export async function freeSpaceOf(folder: string): Promise<FreeSpace> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) throw error
    return freeSpaceOf(dirname(folder))
  }
}

/**
 * Watches the file systems of some folders. A folder that cannot be asked about counts as one with room: what is
 * wrong with it shows when it is written to.
 */
export async function watchDisk(options: DiskWatchOptions): Promise<DiskWatch> {
  const { folders, log, everyMs = EVERY_MS, probe = freeSpaceOf } = options
  let low = false
  async function look(): Promise<void> {
    const found = await Promise.all(folders.map((folder) => probe(folder).then(isLow, () => false)))
    const now = found.includes(true)
    if (now !== low) log.error({ part: 'disk', low: now }, now ? 'writes are refused' : 'writes go on')
    low = now
  }
  await look()
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return { low: () => low, stop: () => clearInterval(timer) }
}
