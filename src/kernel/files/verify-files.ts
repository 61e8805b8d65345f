import type { Kysely } from 'kysely'
import { type Keyring, SealedValueError } from '#kernel/crypto'
import { addressOf, readBlob } from './blob.ts'
import { isKept, type KeptFile, keptFiles, othersAmong } from './verify-files.store.ts'
import { blobFile } from './wanted-blobs.store.ts'
import { unwrapKey } from './wrapped-key.ts'

const PAGE = 500

/** A file that is not what was stored: content and address do not fit, it is gone, or its key does not open. */
export interface FileFault {
  readonly id: string
  readonly why: 'changed' | 'missing' | 'closed'
}

/** What verifying files needs. */
export interface FileCheck {
  /** The database as its owner. */
  readonly db: Kysely<unknown>
  readonly keyring: Keyring
  /** Folder of the store. */
  readonly folder: string
  /** Told after each page how many files were read. */
  readonly onFiles: (files: number) => void
}

async function faultOf(
  { keyring, folder }: FileCheck,
  file: KeptFile,
): Promise<FileFault['why'] | undefined> {
  const { governmentId, id, address, wrappedKey } = file
  try {
    const bytes = await readBlob(blobFile(folder, file), unwrapKey(keyring, id, wrappedKey))
    return addressOf(keyring.indexKey(governmentId, 'file'), bytes) === address ? undefined : 'changed'
  } catch (error) {
    if (error instanceof SealedValueError) return 'closed'
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
    throw error
  }
}

/** Reads the content of every file that was not destroyed and compares it with its address. */
export async function verifyFiles(check: FileCheck): Promise<{ files: number; faults: FileFault[] }> {
  const faults: FileFault[] = []
  let [files, after]: [number, string | undefined] = [0, undefined]
  for (;;) {
    const page = await keptFiles(check.db, after, PAGE)
    for (const file of page) {
      const why = await faultOf(check, file)
      // A file that was destroyed since the page was read is no fault.
      if (why !== undefined && (await isKept(check.db, file.id))) faults.push({ id: file.id, why })
    }
    files += page.length
    check.onFiles(files)
    after = page.at(-1)?.id
    if (page.length < PAGE) return { files, faults }
  }
}

/** Those of some mentions of files whose address is not the one that is stored. */
export async function otherFiles<M extends { readonly file: string; readonly address: string }>(
  db: Kysely<unknown>,
  mentions: readonly M[],
): Promise<M[]> {
  const others: M[] = []
  for (let at = 0; at < mentions.length; at += PAGE) {
    const some = mentions.slice(at, at + PAGE)
    others.push(...(await othersAmong(db, some)).flatMap((index) => some[index] ?? []))
  }
  return others
}
