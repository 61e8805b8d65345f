import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyHome, type KeySet, readKeys } from '#kernel/crypto'
import { CopyError } from './copy-error.ts'

/** The files of `DATA_DIR/keys` with their content. */
export type KeyFiles = Readonly<Record<string, string>>

/** Root keys, of which a copy keeps marks; the other files of the folder can be made anew. */
const ROOT_KEY = /\.key$/

/** Whether a file of the folder holds a root key. */
export const isRootKey = (name: string): boolean => ROOT_KEY.test(name)

/** Reads the keys of a node. @throws CopyError `keys-unreadable` */
export async function readKeyFiles(folder: string): Promise<KeyFiles> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map(({ name }) => name)
    const files = await Promise.all(
      names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    )
    return Object.fromEntries(files)
  } catch (error) {
    throw new CopyError('keys-unreadable', {
      path: folder,
      reason: (error as NodeJS.ErrnoException).code ?? '',
    })
  }
}

/**
 * The keys of a node as the files of a folder, wherever they lie.
 * @throws CopyError `keys-unreadable`
 */
export async function keyFilesOf(home: KeyHome): Promise<KeyFiles> {
  const folder = join(home.dataDir, 'keys')
  if (home.keysFile === undefined) return readKeyFiles(folder)
  const beside = Object.entries(existsSync(folder) ? await readKeyFiles(folder) : {})
  const { masters, index } = mounted(home, home.keysFile)
  const roots = [...masters].map(([id, key]) => [`${id}.key`, fileText(key)])
  return Object.fromEntries([
    ...beside.filter(([name]) => !isRootKey(name)),
    ...roots,
    ['index.key', fileText(index)],
  ])
}

/** The keys in a file that is mounted. @throws CopyError `keys-unreadable` */
function mounted(home: KeyHome, path: string): KeySet {
  try {
    return readKeys(home)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new CopyError('keys-unreadable', { path, reason: code ?? message })
  }
}

const fileText = (key: Buffer): string => `${key.toString('base64')}\n`

/** A mark of each root key, by file: shows whether two keys are the same, and nothing else of them. */
export const marksOf = (files: KeyFiles): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => isRootKey(name))
      .map(([name, text]) => [
        name,
        createHmac('sm3', Buffer.from(text.trim(), 'base64')).update('copy').digest('hex'),
      ]),
  )

/**
 * Makes sure that these are the keys of a copy.
 * @throws CopyError `keys-missing`, `keys-foreign`
 */
export function checkKeyFiles(files: KeyFiles, marks: Readonly<Record<string, string>>): void {
  const own = marksOf(files)
  const missing = Object.keys(marks).filter((name) => own[name] === undefined)
  if (missing.length > 0) throw new CopyError('keys-missing', { names: missing.join('、') })
  const foreign = Object.keys(marks).filter((name) => own[name] !== marks[name])
  if (foreign.length > 0) throw new CopyError('keys-foreign', { names: foreign.join('、') })
}

/** Puts keys in place, readable by their owner only. */
export async function writeKeyFiles(folder: string, files: KeyFiles): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text, { mode: 0o600, flag: 'wx', flush: true })
  }
}
