import { createHmac } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CopyError } from './copy-error.ts'

/** The files of `DATA_DIR/keys` with their content. */
export type KeyFiles = Readonly<Record<string, string>>

/** Root keys, of which a copy keeps marks; the other files of the folder can be made anew. */
const ROOT_KEY = /\.key$/

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

/** A mark of each root key, by file: shows whether two keys are the same, and nothing else of them. */
export const marksOf = (files: KeyFiles): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => ROOT_KEY.test(name))
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
