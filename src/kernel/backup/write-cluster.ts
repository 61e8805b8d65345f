import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import type { BaseEntry } from './cluster-copy.ts'
import type { Copy } from './copies.ts'
import { CopyError } from './copy-error.ts'
import type { BasePart } from './manifest.ts'
import { openPart } from './part.ts'

const NEWLINE = 10

/** Where an entry goes; never outside of the folder. */
function placeIn(folder: string, path: string): string {
  if (isAbsolute(path) || normalize(path).startsWith('..'))
    throw new RangeError(`outside of the copy: ${path}`)
  return join(folder, path)
}

/** A file that is being written, and how much of it is still to come. */
interface Writing {
  readonly handle: FileHandle
  left: number
}

/** Writes the entries of a base copy below a folder as their bytes come in. */
function entryWriter(folder: string) {
  let head = Buffer.alloc(0)
  let writing: Writing | undefined
  const begin = async (entry: BaseEntry): Promise<void> => {
    if ('folder' in entry) {
      await mkdir(placeIn(folder, entry.folder), { recursive: true, mode: 0o700 })
      return
    }
    const path = placeIn(folder, entry.file)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    writing = { handle: await open(path, 'wx', 0o600), left: entry.bytes }
    await settle()
  }
  const settle = async (): Promise<void> => {
    if (writing?.left !== 0) return
    await writing.handle.close()
    writing = undefined
  }
  const take = async (chunk: Buffer): Promise<Buffer> => {
    if (writing) {
      const bytes = chunk.subarray(0, writing.left)
      await writing.handle.writeFile(bytes)
      writing.left -= bytes.length
      await settle()
      return chunk.subarray(bytes.length)
    }
    const end = chunk.indexOf(NEWLINE)
    head = Buffer.concat([head, end === -1 ? chunk : chunk.subarray(0, end)])
    if (end === -1) return Buffer.alloc(0)
    const entry = JSON.parse(head.toString()) as BaseEntry
    head = Buffer.alloc(0)
    await begin(entry)
    return chunk.subarray(end + 1)
  }
  return {
    write: async (chunk: Buffer): Promise<void> => {
      for (let rest = chunk; rest.length > 0; ) rest = await take(rest)
    },
    /** Whether everything that was announced has come. */
    isWhole: () => writing === undefined && head.length === 0,
  }
}

/** Writes the files of a base copy into a folder. @throws CopyError `damaged` */
export async function writeBase({ folder }: Copy, { file }: BasePart, to: string): Promise<void> {
  const writer = entryWriter(to)
  for await (const chunk of openPart(folder, file) as AsyncIterable<Buffer>) await writer.write(chunk)
  if (!writer.isWhole()) throw new CopyError('damaged', { path: folder, count: 1, parts: file })
}
