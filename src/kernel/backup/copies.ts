import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CopyError } from './copy-error.ts'
import { MANIFEST } from './manifest.ts'
import { syncFolder } from './part.ts'

/** The copies of one installation: a folder each, named by their instants, and the pool of blobs that they share. */
const NAME = /^\d{8}T\d{6}Z$/
const UNFINISHED = '.partial'
const POOL = 'blobs'

/** A complete copy. */
export interface Copy {
  readonly folder: string
  /** Folder of the blobs, shared with the other copies beside it. */
  readonly pool: string
}

const copyIn = (target: string, name: string): Copy => ({ folder: join(target, name), pool: poolOf(target) })

/** Folder of the blobs of all copies. */
export const poolOf = (target: string): string => join(target, POOL)

/** Name of the copy of an instant: `20261122T063110Z`. */
export const nameAt = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '')

/** Instant of a copy, to the second, by its name. */
export const takenAt = ({ folder }: Copy): Date =>
  new Date(basename(folder).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

const namesIn = (target: string): Promise<string[]> =>
  readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

/** The complete copies of a target, the newest first; a target that does not exist has none. */
export async function listCopies(target: string): Promise<Copy[]> {
  const names = (await namesIn(target)).filter((name) => NAME.test(name))
  return names
    .sort()
    .reverse()
    .map((name) => copyIn(target, name))
    .filter(({ folder }) => existsSync(join(folder, MANIFEST)))
}

/**
 * The copy that a path means: itself, or the newest below it.
 * @throws CopyError `no-copy`
 */
export async function findCopy(path: string): Promise<Copy> {
  if (existsSync(join(path, MANIFEST))) return copyIn(dirname(path), basename(path))
  const [newest] = await listCopies(path)
  if (!newest) throw new CopyError('no-copy', { path })
  return newest
}

/** Takes away what broken-off runs left in a target. Whoever calls it must be alone. */
export async function clearUnfinished(target: string): Promise<void> {
  for (const name of await namesIn(target)) {
    if (name.endsWith(UNFINISHED)) await rm(join(target, name), { recursive: true, force: true })
  }
}

/** Begins a copy in a folder that nobody takes for a complete one. */
export async function beginCopy(target: string, name: string): Promise<Copy> {
  const { folder, pool } = copyIn(target, `${name}${UNFINISHED}`)
  await mkdir(pool, { recursive: true, mode: 0o700 })
  await mkdir(folder, { mode: 0o700 })
  return { folder, pool }
}

/** Gives a copy whose manifest is written its name. */
export async function finishCopy({ folder, pool }: Copy): Promise<Copy> {
  await syncFolder(folder)
  const done = folder.slice(0, -UNFINISHED.length)
  await rename(folder, done)
  await syncFolder(dirname(done))
  return { folder: done, pool }
}

/** Removes a copy so that a half-removed one is not taken for a copy. Its blobs stay. */
export async function removeCopy({ folder }: Copy): Promise<void> {
  const doomed = `${folder}${UNFINISHED}`
  await rename(folder, doomed)
  await rm(doomed, { recursive: true, force: true })
}
