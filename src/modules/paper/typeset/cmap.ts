/** First and last code point of a stretch the font can draw. */
type Range = readonly [first: number, last: number]

const TABLE_RECORD = 16
const GROUP = 12

function tableOffset(font: DataView, tag: string): number {
  const count = font.getUint16(4)
  for (let i = 0; i < count; i += 1) {
    const at = 12 + i * TABLE_RECORD
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(at + n)))
    if (name === tag) return font.getUint32(at + 8)
  }
  throw new Error(`font has no ${tag} table`)
}

function fullUnicodeSubtable(font: DataView, cmap: number): number {
  const count = font.getUint16(cmap + 2)
  for (let i = 0; i < count; i += 1) {
    const offset = cmap + font.getUint32(cmap + 4 + i * 8 + 4)
    if (font.getUint16(offset) === 12) return offset
  }
  throw new Error('font has no format 12 character map')
}

/** Reads the character map (OpenType `cmap`, format 12: all of Unicode) of a font file. */
export function readCoverage(file: Uint8Array): Range[] {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const subtable = fullUnicodeSubtable(font, tableOffset(font, 'cmap'))
  const groups = font.getUint32(subtable + 12)
  return Array.from({ length: groups }, (_, i): Range => {
    const at = subtable + 16 + i * GROUP
    return [font.getUint32(at), font.getUint32(at + 4)]
  })
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
