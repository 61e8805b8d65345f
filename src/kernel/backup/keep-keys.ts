import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyHome, openWithPassphrase, sealWithPassphrase } from '#kernel/crypto'
import type { Copy } from './copies.ts'
import { CopyError } from './copy-error.ts'
import { checkKeyFiles, type KeyFiles, keyFilesOf, marksOf, readKeyFiles } from './keys.ts'
import type { KeyPart, Manifest } from './manifest.ts'
import { measureFile } from './measure.ts'

const SEALED = 'keys.sealed'

/** What a copy does with the keys. They are never written in the clear beside the data. */
export type KeyKeeping =
  /** Not in the copy: whoever restores it brings them. */
  | { readonly how: 'separate' }
  /** In the copy, for whoever knows the passphrase. */
  | { readonly how: 'sealed'; readonly passphrase: string }

/** Keeps the keys as asked and their marks in any case. */
export async function keepKeys({ folder }: Copy, files: KeyFiles, keeping: KeyKeeping): Promise<KeyPart> {
  const marks = marksOf(files)
  if (keeping.how === 'separate') return { sealed: null, marks }
  const path = join(folder, SEALED)
  const sealed = await sealWithPassphrase(JSON.stringify(files), keeping.passphrase)
  await writeFile(path, `${sealed}\n`, { mode: 0o600, flag: 'wx', flush: true })
  return { sealed: { file: SEALED, ...(await measureFile(path)) }, marks }
}

/** Where the keys of a restored node come from. */
export type KeySource =
  | { readonly folder: string }
  | { readonly passphrase: string }
  /** The node that is restored has them already, in its `KEYS_FILE`. */
  | { readonly home: KeyHome }

async function openSealed(sealed: string, passphrase: string): Promise<KeyFiles> {
  const text = await openWithPassphrase(sealed, passphrase)
  if (text === undefined) throw new CopyError('passphrase-wrong')
  return JSON.parse(text) as KeyFiles
}

/**
 * The keys of a copy, from where its restorer says they are.
 * @throws CopyError `keys-needed`, `passphrase-needed`, `passphrase-wrong`, `keys-unreadable`, `keys-missing`,
 *   `keys-foreign`
 */
export async function keysFor(
  { folder }: Copy,
  { keys: { sealed, marks } }: Pick<Manifest, 'keys'>,
  source: KeySource | undefined,
): Promise<KeyFiles> {
  if (!source || ('passphrase' in source && !sealed)) {
    throw new CopyError(sealed ? 'passphrase-needed' : 'keys-needed')
  }
  const files = await filesFrom(source, join(folder, sealed?.file ?? ''))
  checkKeyFiles(files, marks)
  return files
}

async function filesFrom(source: KeySource, sealed: string): Promise<KeyFiles> {
  if ('folder' in source) return readKeyFiles(source.folder)
  if ('home' in source) return keyFilesOf(source.home)
  return openSealed(await readFile(sealed, 'utf8'), source.passphrase)
}
