import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import type { BundlePart } from './bundle.ts'

/** Larger files are no bundle of one case. */
const MOST_BYTES = 2 ** 31

/** Writes a bundle; never over a file that is there. */
export async function writeBundle(path: string, parts: readonly BundlePart[], at: Date): Promise<void> {
  const zip = new ZipFile()
  for (const { name, bytes } of parts) zip.addBuffer(bytes, name, { mtime: at })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
}

/** Reads a bundle. @returns its files by name; undefined where it is none */
export async function readBundle(path: string): Promise<Map<string, Buffer> | undefined> {
  const bytes = await readFile(path)
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    const parts = new Map<string, Buffer>()
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      unpacked += entry.uncompressedSize
      if (unpacked > MOST_BYTES) return undefined
      parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
    }
    return parts
  } catch {
    return undefined
  }
}
