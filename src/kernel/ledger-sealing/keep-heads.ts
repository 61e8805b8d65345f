import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Keyring } from '#kernel/crypto'
import { headAt, headsAfter, lockHeadFiles } from './head.store.ts'
import { headLine, headOfJson, type SignedHead } from './head.ts'
import { originOf } from './head-keys.ts'

/** Heads written with one flush. */
const PAGE = 1_000
/** More than a line takes. */
const TAIL_BYTES = 8_192

/** The file that heads are kept in, in a folder on another disk. */
export const headFile = (folder: string, keyring: Keyring): string =>
  join(folder, `heads-${originOf(keyring).replace('yichuang/', '')}.jsonl`)

/** The heads that are kept elsewhere are not those of this node: it was restored from an older copy, or cut. */
export class HeadsDiffer extends Error {
  readonly size: number

  constructor(path: string, size: number) {
    super(`${path} holds a head of size ${size} that this node does not have`)
    this.name = 'HeadsDiffer'
    this.size = size
  }
}

/** The folder of heads cannot be read or written; sealing goes on, and what is missing is kept once it can be. */
export class HeadsUnkept extends Error {
  /** Of the system, such as ENOENT. */
  readonly code: string

  constructor(path: string, code: string) {
    super(
      `HEADS_DIR: ${dirname(path)} cannot be read and written (${code}), signed heads are not kept elsewhere; make the folder or mount its disk and let this process write to it, the heads that are missing are then appended`,
    )
    this.name = 'HeadsUnkept'
    this.code = code
  }
}

const filesystemFault = (path: string, error: NodeJS.ErrnoException): Error =>
  error.syscall === undefined ? error : new HeadsUnkept(path, error.code ?? error.name)

/** The last whole line of a file, and where it ends. */
async function lastLine(
  path: string,
): Promise<{ readonly head: SignedHead | undefined; readonly end: number }> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return { head: undefined, end: 0 }
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - TAIL_BYTES)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    const whole = buffer.subarray(0, bytesRead).lastIndexOf(10) + 1
    const line = buffer.toString('utf8', 0, whole).trimEnd().split('\n').at(-1) ?? ''
    return { head: line === '' ? undefined : headOfJson(JSON.parse(line)), end: from + whole }
  } finally {
    await file.close()
  }
}

/** The newest head that a file holds; undefined where it holds none. */
export const lastKept = async (path: string): Promise<SignedHead | undefined> => (await lastLine(path)).head

async function appendHeads(tx: Kysely<unknown>, path: string): Promise<number> {
  const { head: last, end } = await lastLine(path)
  if (last && (await headAt(tx, last.size))?.root !== last.root) throw new HeadsDiffer(path, last.size)
  const file = await open(path, 'a', 0o644)
  try {
    await file.truncate(end)
    let [size, kept] = [last?.size ?? 0, 0]
    for (;;) {
      const heads = await headsAfter(tx, size, PAGE)
      await file.appendFile(heads.map(headLine).join(''))
      await file.sync()
      kept += heads.length
      size = heads.at(-1)?.size ?? size
      if (heads.length < PAGE) return kept
    }
  } finally {
    await file.close()
  }
}

/**
 * Appends every head that the file does not hold yet; one process at a time. A line that a power cut left half is
 * written again.
 * @returns how many were appended
 * @throws HeadsDiffer where the file knows a head that this node does not have; nothing is written then
 * @throws HeadsUnkept where the folder is away or may not be written to
 */
export const keepHeads = (db: Kysely<unknown>, path: string): Promise<number> =>
  db.transaction().execute(async (tx) => {
    await lockHeadFiles(tx)
    return appendHeads(tx, path).catch((error: NodeJS.ErrnoException) => {
      throw filesystemFault(path, error)
    })
  })
