import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf, type KeyHome, lastCopy, missingKeys, readKeys } from '#kernel/crypto'
import { type FreeSpace, freeSpaceOf, isLow, lowWaterMark } from '#kernel/disk'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

const GIB = 2 ** 30
const WARNING_BYTES = 5 * GIB
/** Passwords of the run-time roles of the database. */
const PASSWORDS = 'database.json'

const inGib = (bytes: number): string => (bytes / GIB).toFixed(1)

/** Judges the room of a disk: a problem from where the node writes no more, a warning well before. */
export function judgeDisk(path: string, space: FreeSpace): Finding {
  const { free, total } = space
  const limit = lowWaterMark(total)
  const params = { path, free: inGib(free), limit: inGib(limit) }
  if (isLow(space)) return { check: 'disk', mark: 'problem', text: say('doctor.disk.full', params) }
  return free < Math.max(WARNING_BYTES, 2 * limit)
    ? { check: 'disk', mark: 'warning', text: say('doctor.disk.low', params) }
    : { check: 'disk', mark: 'ok', text: say('doctor.disk.ok', params) }
}

/** Free space where a folder lies, for whoever is not the superuser. */
export const diskFinding = async (path: string): Promise<Finding> => judgeDisk(path, await freeSpaceOf(path))

/** Names of the key files that are not there: without them what was sealed cannot be opened, or no role be entered. */
export const missingKeyFiles = (home: KeyHome): string[] => [
  ...missingKeys(home),
  ...(existsSync(join(home.dataDir, 'keys', PASSWORDS)) ? [] : [PASSWORDS]),
]

/** Whether a copy of exactly these keys is kept elsewhere. */
function copyFinding(home: KeyHome, folder: string): Finding {
  try {
    const fingerprint = fingerprintOf(readKeys(home))
    const copy = lastCopy(home.dataDir, fingerprint)
    if (copy)
      return { check: 'keys', mark: 'ok', text: say('doctor.keys.ok', { folder, fingerprint, at: copy.at }) }
    return { check: 'keys', mark: 'warning', text: say('doctor.keys.uncopied', { folder, fingerprint }) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { check: 'keys', mark: 'problem', text: say('doctor.keys.damaged', { reason }) }
  }
}

/** Whether the keys are there, nobody but their owner can read them, and a copy of them is kept. */
export async function keysFinding(home: KeyHome): Promise<Finding> {
  const folder = join(home.dataDir, 'keys')
  const missing = missingKeyFiles(home)
  if (missing.length > 0) {
    const text = say('doctor.keys.missing', { folder, names: missing.join('、') })
    return { check: 'keys', mark: 'problem', text }
  }
  const paths = [folder, ...(await readdir(folder)).map((name) => join(folder, name))]
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode })))
  const open = modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ path }) => path)
  if (open.length > 0) {
    return { check: 'keys', mark: 'problem', text: say('doctor.keys.open', { paths: open.join('、') }) }
  }
  if (home.keysFile === undefined) return copyFinding(home, folder)
  return { check: 'keys', mark: 'ok', text: say('doctor.keys.mounted', { path: home.keysFile }) }
}

/** Whether uploaded files can be stored. */
export async function filesFinding(dataDir: string): Promise<Finding> {
  const folder = join(dataDir, 'files')
  const probe = join(folder, `.doctor-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
    return { check: 'files', mark: 'ok', text: say('doctor.files.ok', { folder }) }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return { check: 'files', mark: 'problem', text: say('doctor.files.closed', { folder, reason }) }
  }
}
