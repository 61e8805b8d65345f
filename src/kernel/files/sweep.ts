import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunWork, SystemActor } from '#kernel/context'
import { knownFiles } from './sweep.store.ts'

/** What no row names after this long never will: every transaction has ended by then. */
const SAFE_AGE_MS = 86_400_000

const sweeper = (governmentId: string): SystemActor => ({
  kind: 'system',
  name: 'files.sweeper',
  governmentId,
  permissions: [],
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
}

async function isOld(path: string, before: number): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs < before,
    () => false,
  )
}

/** Paths below one of the 256 folders of a government, by the name of the file. */
async function blobsOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const address of await entriesOf(folder)) {
    for (const name of await entriesOf(join(folder, address))) found.set(name, join(folder, address, name))
  }
  return found
}

/** Options of a sweep. */
export interface SweepOptions {
  /** Folder of the stored files. */
  readonly folder: string
  readonly run: RunWork
  /** Smallest age of what is removed, in milliseconds; a day where left out. */
  readonly safeAgeMs?: number
}

/**
 * Removes bytes that no row names, which an upload leaves whose transaction was rolled back, and half-written ones.
 * Nothing younger than a day is looked at, so that no upload under way is touched.
 * @returns how many files were removed
 */
export async function sweepFiles({ folder, run, safeAgeMs = SAFE_AGE_MS }: SweepOptions): Promise<number> {
  let removed = 0
  for (const governmentId of (await entriesOf(folder)).filter((name) => UUID.test(name))) {
    for (const part of await entriesOf(join(folder, governmentId))) {
      const blobs = await blobsOf(join(folder, governmentId, part))
      const ids = [...blobs.keys()].filter((name) => UUID.test(name))
      const { known, now } = await run(sweeper(governmentId), true, async (ctx) => ({
        known: await knownFiles(ctx.tx, ids),
        now: ctx.now.getTime(),
      }))
      for (const [name, path] of blobs) {
        if (known.has(name) || !(await isOld(path, now - safeAgeMs))) continue
        await rm(path, { force: true })
        removed++
      }
    }
  }
  return removed
}
