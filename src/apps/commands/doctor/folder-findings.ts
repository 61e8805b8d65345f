import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprintOf, type KeyHome, lastCopy, missingKeys, readKeys } from '#kernel/crypto'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

const GIB = 2 ** 30
const WARNING_BYTES = 5 * GIB
const PROBLEM_BYTES = GIB
/** Passwords of the run-time roles of the database. */
const PASSWORDS = 'database.json'

/** Judges free space, in bytes. */
export function judgeDisk(path: string, free: number): Finding {
  const mark = free < PROBLEM_BYTES ? 'problem' : free < WARNING_BYTES ? 'warning' : 'ok'
  const text = mark === 'ok' ? 'doctor.disk.ok' : 'doctor.disk.low'
  return { check: 'disk', mark, text: say(text, { path, free: (free / GIB).toFixed(1) }) }
}

/** Free space where a folder lies, for whoever is not the superuser. */
export async function diskFinding(path: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(path)
  return judgeDisk(path, bavail * bsize)
}

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
