import type { Readable } from 'node:stream'

/** A blob that a copy's snapshot names. */
export interface BlobRow {
  readonly governmentId: string
  readonly id: string
  readonly address: string
}

/** What became of a blob: its measure in the pool, or why it is not there. */
export interface ListedBlob extends BlobRow {
  readonly bytes: number
  /** SM3 of the bytes as stored; `gone` and `lost` stand for blobs that were not there. */
  readonly sm3: string
}

/** Whether the pool has it. */
export const isKept = ({ sm3 }: ListedBlob): boolean => sm3 !== 'gone' && sm3 !== 'lost'

export const keyOf = ({ governmentId, id }: BlobRow): string => `${governmentId}/${id}`

/** Rows of the snapshot: government, id, address. */
export const rowOfLine = (line: string): BlobRow => {
  const [governmentId = '', id = '', address = ''] = line.split('\t')
  return { governmentId, id, address }
}

export const lineOf = ({ governmentId, id, address, bytes, sm3 }: ListedBlob): string =>
  `${[governmentId, id, address, bytes, sm3].join('\t')}\n`

export const listedOfLine = (line: string): ListedBlob => {
  const [, , , bytes = '0', sm3 = ''] = line.split('\t')
  return { ...rowOfLine(line), bytes: Number(bytes), sm3 }
}

/** The lines of a stream, each made a value. */
export async function* eachLine<T>(from: Readable, read: (line: string) => T): AsyncGenerator<T> {
  let rest = ''
  for await (const chunk of from.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield read(line)
  }
}

/** Values in groups of at most `size`. */
export async function* inGroups<T>(from: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = []
  for await (const one of from) {
    group.push(one)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}

/**
 * Looks up rows of one ordered list in another, both read once.
 * @param list ordered by key; asked for keys in the same order
 */
export function lookUp<T extends BlobRow>(list: AsyncIterator<T>): (row: BlobRow) => Promise<T | undefined> {
  let next = list.next()
  return async (row) => {
    const wanted = keyOf(row)
    for (let found = await next; found.done !== true; found = await next) {
      const key = keyOf(found.value)
      if (key === wanted) return found.value
      if (key > wanted) return undefined
      next = list.next()
    }
    return undefined
  }
}
