import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '#kernel/ids'

/** A file's own key and IV; kept wrapped by the installation's key, never with the bytes. */
export interface BlobKey {
  readonly key: Buffer
  readonly iv: Buffer
}

/** Where a blob lies below the store's folder. */
export const blobPath = (folder: string, governmentId: string, address: string): string =>
  join(folder, governmentId, address.slice(0, 2), address)

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes a folder and flushes the entry of each folder made, so that none is lost with the power. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Writes encrypted bytes durably: a temporary file, flushed, then renamed into place. */
export async function writeBlob(path: string, bytes: Uint8Array, blobKey: BlobKey): Promise<void> {
  const cipher = createCipheriv('sm4-ctr', blobKey.key, blobKey.iv)
  const folder = dirname(path)
  await makeFolder(folder)
  const temporary = `${path}.${newId()}.part`
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(Buffer.concat([cipher.update(bytes), cipher.final()]))
    await handle.sync()
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  await rename(temporary, path)
  await syncFolder(folder)
}

/** Reads and opens a blob. */
export async function readBlob(path: string, blobKey: BlobKey): Promise<Buffer> {
  const decipher = createDecipheriv('sm4-ctr', blobKey.key, blobKey.iv)
  return Buffer.concat([decipher.update(await readFile(path)), decipher.final()])
}

/** Removes a blob, if it is there. */
export const removeBlob = (path: string): Promise<void> => rm(path, { force: true })

/** A key made for one file. */
export const newBlobKey = (): BlobKey => ({ key: randomBytes(16), iv: randomBytes(16) })

/** Address of a content: keyed, so that it tells nothing about the content to who has no key. */
export const addressOf = (indexKey: KeyObject, bytes: Uint8Array): string =>
  createHmac('sm3', indexKey).update(bytes).digest('hex')
