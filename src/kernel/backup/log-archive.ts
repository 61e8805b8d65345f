import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { syncFolder } from './part.ts'
import { copyFile } from './pool.ts'

/** Parts of a server's log, and the notes beside them: 16 MiB each before compression. */
const PART = /^[0-9A-F]{24}$/
const NAME = /^[0-9A-F]{24}(\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/
const PACKED = '.gz'
/** Fast: an unfinished part is mostly zeros. */
const LEVEL = 1

/** Folder of the archived log of an installation, beside its copies. */
export const logArchiveOf = (target: string): string => join(target, 'log')

const namesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.sort()
}

/** Names of the parts and notes in a spool, the oldest first. */
export const waitingIn = async (spool: string): Promise<string[]> =>
  (await namesIn(spool)).filter((name) => NAME.test(name))

/** Names of what an archive holds, the oldest first. */
export const archivedIn = async (target: string): Promise<string[]> =>
  (await namesIn(logArchiveOf(target)))
    .filter((name) => name.endsWith(PACKED))
    .map((name) => name.slice(0, -PACKED.length))
    .filter((name) => NAME.test(name))

/** Compresses a part into the archive, whole and flushed, before it leaves the spool. */
async function carryOne(spool: string, archive: string, name: string): Promise<void> {
  const draft = join(archive, `${name}.${randomUUID()}.part`)
  try {
    const sink = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(createReadStream(join(spool, name)), createGzip({ level: LEVEL }), sink)
    await rename(draft, join(archive, `${name}${PACKED}`))
    await syncFolder(archive)
    await rm(join(spool, name), { force: true })
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * Carries what waits in a spool to the archive, the oldest first. Broken off, it goes on the next time.
 * @returns how many parts were carried
 * @throws Error where the archive cannot be written; what was not carried stays
 */
export async function carryLog(spool: string, target: string, signal: AbortSignal): Promise<number> {
  const archive = logArchiveOf(target)
  await mkdir(archive, { recursive: true, mode: 0o700 })
  let carried = 0
  for (const name of await waitingIn(spool)) {
    if (signal.aborted) break
    await carryOne(spool, archive, name)
    carried += 1
  }
  return carried
}

/** Takes away what waits: the archive has a gap from here on, until the next base copy. @returns how many parts */
export async function dropLog(spool: string): Promise<number> {
  const waiting = await waitingIn(spool)
  for (const name of waiting) await rm(join(spool, name), { force: true })
  return waiting.length
}

/** The part that follows another in the same history. */
export function nextPart(name: string): string {
  const place = (BigInt(`0x${name.slice(8, 16)}`) << 8n) + BigInt(`0x${name.slice(16)}`) + 1n
  const hex = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0')
  return name.slice(0, 8) + hex(place >> 8n) + hex(place & 0xffn)
}

/** The last part that is reached from a first one without a gap; undefined where the first is missing. Pure. */
export function lastUnbroken(names: readonly string[], first: string): string | undefined {
  const held = new Set(names)
  let last: string | undefined
  for (let name = first; held.has(name); name = nextPart(name)) last = name
  return last
}

/** How far an archive leads from the first part that a base copy needs. */
export interface LogReach {
  /** When the last part without a gap was archived; undefined where not even the first is there. */
  readonly until: Date | undefined
  /** Whether later parts are there behind a gap. */
  readonly broken: boolean
}

/** How far the archive leads from a part on. */
export async function reachFrom(target: string, first: string): Promise<LogReach> {
  const names = await archivedIn(target)
  const last = lastUnbroken(names, first)
  const parts = names.filter((name) => PART.test(name) && name.slice(0, 8) === first.slice(0, 8))
  if (last === undefined) return { until: undefined, broken: parts.some((name) => name > first) }
  const { mtime } = await stat(join(logArchiveOf(target), `${last}${PACKED}`))
  return { until: mtime, broken: parts.some((name) => name > last) }
}

/** Copies what a recovery from a part on needs into a folder. */
export async function fetchLog(
  target: string,
  first: string,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const wanted = (await archivedIn(target)).filter((name) => name >= first || !PART.test(name))
  for (const name of wanted) {
    const file = `${name}${PACKED}`
    await copyFile(join(logArchiveOf(target), file), join(folder, file), signal)
  }
}

/** Removes from an archive what no base copy needs any more. @returns how many parts */
export async function clearLog(target: string, first: string): Promise<number> {
  const surplus = (await archivedIn(target)).filter((name) => !name.endsWith('.history') && name < first)
  for (const name of surplus) await rm(join(logArchiveOf(target), `${name}${PACKED}`), { force: true })
  return surplus.length
}
