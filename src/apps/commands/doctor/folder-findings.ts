import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { say } from '../command.ts'
import type { Finding } from './finding.ts'

const GIB = 2 ** 30
const WARNING_BYTES = 5 * GIB
const PROBLEM_BYTES = GIB
/** Without these what was sealed cannot be opened, and the database not be entered. */
const KEY_FILES = ['k1.key', 'index.key', 'database.json']

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

/** Names of the key files that are not there. */
export const missingKeys = (dataDir: string): string[] =>
  KEY_FILES.filter((name) => !existsSync(join(dataDir, 'keys', name)))

/** Whether the keys are there and nobody but their owner can read them. */
export async function keysFinding(dataDir: string): Promise<Finding> {
  const folder = join(dataDir, 'keys')
  const missing = missingKeys(dataDir)
  if (missing.length > 0) {
    const text = say('doctor.keys.missing', { folder, names: missing.join('、') })
    return { check: 'keys', mark: 'problem', text }
  }
  const paths = [folder, ...(await readdir(folder)).map((name) => join(folder, name))]
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode })))
  const open = modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ path }) => path)
  return open.length > 0
    ? { check: 'keys', mark: 'problem', text: say('doctor.keys.open', { paths: open.join('、') }) }
    : { check: 'keys', mark: 'ok', text: say('doctor.keys.ok', { folder }) }
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
