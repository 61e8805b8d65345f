import { closeSync, openSync, readSync } from 'node:fs'

/** First and last code point of a stretch the font can draw. */
export type Range = readonly [first: number, last: number]

/** Reads so many bytes of a file from a place. */
type ReadAt = (at: number, length: number) => DataView

const TABLE_RECORD = 16
const GROUP = 12

function readerOf(file: number): ReadAt {
  return (at, length) => {
    const bytes = new Uint8Array(length)
    readSync(file, bytes, 0, length, at)
    return new DataView(bytes.buffer)
  }
}

/** The table of this name. @throws Error where the font has none */
function tableOf(readAt: ReadAt, tag: string): DataView {
  const count = readAt(4, 2).getUint16(0)
  const records = readAt(12, count * TABLE_RECORD)
  for (let at = 0; at < records.byteLength; at += TABLE_RECORD) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => records.getUint8(at + n)))
    if (name === tag) return readAt(records.getUint32(at + 8), records.getUint32(at + 12))
  }
  throw new Error(`font has no ${tag} table`)
}

function fullUnicodeSubtable(cmap: DataView): number {
  const count = cmap.getUint16(2)
  for (let i = 0; i < count; i += 1) {
    const offset = cmap.getUint32(4 + i * 8 + 4)
    if (cmap.getUint16(offset) === 12) return offset
  }
  throw new Error('font has no format 12 character map')
}

function groupsOf(cmap: DataView): Range[] {
  const subtable = fullUnicodeSubtable(cmap)
  return Array.from({ length: cmap.getUint32(subtable + 12) }, (_, i): Range => {
    const at = subtable + 16 + i * GROUP
    return [cmap.getUint32(at), cmap.getUint32(at + 4)]
  })
}

/** Reads the character map (OpenType `cmap`, format 12: all of Unicode) of a font file, and no more of it. */
export function readCoverage(path: string): Range[] {
  const file = openSync(path, 'r')
  try {
    return groupsOf(tableOf(readerOf(file), 'cmap'))
  } finally {
    closeSync(file)
  }
}

/** Binary search over the sorted ranges. */
export function covers(ranges: readonly Range[], codePoint: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = ranges[middle] ?? [0, -1]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
