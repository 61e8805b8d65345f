import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import type { StoredFile } from './manifest.ts'
import { type Measure, meter } from './measure.ts'

/** Flushes the entries of a folder to the disk. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** What came of writing a part: the file, and the bytes before compression. */
export interface WrittenPart extends StoredFile {
  readonly text: Measure
}

/** Compresses a stream into a new file of a copy, flushed; in bounded memory. */
export async function writePart(
  folder: string,
  file: string,
  from: Readable,
  signal: AbortSignal,
): Promise<WrittenPart> {
  const [text, stored] = [meter(), meter()]
  const to = createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(from, text.through, createZstdCompress(), stored.through, to, { signal })
  return { file, ...stored.read(), text: text.read() }
}

/** Reads a part of a copy, opened, into a stream. */
export const readPart = (folder: string, file: string, to: Writable, signal: AbortSignal): Promise<void> =>
  pipeline(createReadStream(join(folder, file)), createZstdDecompress(), to, { signal })

/** A part of a copy as a stream, opened. */
export function openPart(folder: string, file: string): Readable {
  const opened = createZstdDecompress()
  pipeline(createReadStream(join(folder, file)), opened).catch((error: Error) => opened.destroy(error))
  return opened
}
