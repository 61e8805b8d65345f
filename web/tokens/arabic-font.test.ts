import { brotliDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { ARABIC_FONT } from './arabic-font.ts'

/** Numbers of seven bits a byte, as WOFF2 writes lengths. */
function base128(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0
  for (let index = at; ; index += 1) {
    const byte = bytes[index] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next: index + 1 }
  }
}

const CMAP = 0
const GLYF = 10
const LOCA = 11

/** The table of characters of a WOFF2 font (W3C WOFF 2.0 §4). */
function cmapOf(font: Buffer): Buffer {
  let at = 48
  let offset = 0
  let place = { start: 0, length: 0 }
  for (let count = font.readUInt16BE(12); count > 0; count -= 1) {
    const flags = font[at] ?? 0
    const tag = flags & 0x3f
    at += tag === 0x3f ? 5 : 1
    const plain = base128(font, at)
    const transformed = tag === GLYF || tag === LOCA ? flags >> 6 === 0 : flags >> 6 !== 0
    const { value: length, next } = transformed ? base128(font, plain.next) : plain
    if (tag === CMAP) place = { start: offset, length }
    at = next
    offset += length
  }
  const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)))
  return tables.subarray(place.start, place.start + place.length)
}

/** Whether a table of characters in format 4 has a glyph for a code point. */
function draws(cmap: Buffer, code: number): boolean {
  const places = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8))
  const table = places.map((place) => cmap.subarray(place)).find((each) => each.readUInt16BE(0) === 4)
  if (!table) return false
  const segments = table.readUInt16BE(6) / 2
  const index = Array.from({ length: segments }, (_, each) => table.readUInt16BE(14 + each * 2)).findIndex(
    (end) => code <= end,
  )
  const start = table.readUInt16BE(16 + (segments + index) * 2)
  if (index < 0 || code < start) return false
  const delta = table.readUInt16BE(16 + (2 * segments + index) * 2)
  const rangeAt = 16 + (3 * segments + index) * 2
  const range = table.readUInt16BE(rangeAt)
  if (range === 0) return ((code + delta) & 0xffff) !== 0
  return table.readUInt16BE(rangeAt + range + (code - start) * 2) !== 0
}

const UYGHUR = 'ئا ئە ب پ ت ج چ خ د ر ز ژ س ش غ ف ق ك گ ڭ ل م ن ھ ئو ئۇ ئۆ ئۈ ۋ ئې ئى ي'
const KYRGYZ = 'ا ب پ ت ج چ د ر ز س ش ع ف ق ك گ ڭ ل م ن و ي ى ە ۅ ۉ ۇ ۋ ٴ ح'

it('draws every letter of Uyghur and Kyrgyz and their punctuation', () => {
  const cmap = cmapOf(ARABIC_FONT.bytes)
  const lacking = [...new Set(`${UYGHUR}${KYRGYZ}،؛؟`.replaceAll(' ', ''))].filter(
    (letter) => !draws(cmap, letter.codePointAt(0) ?? 0),
  )
  expect(lacking).toEqual([])
  expect(draws(cmap, 0x4e2d)).toBe(false)
})

it('weighs at most 60 KiB', () => {
  expect(ARABIC_FONT.bytes.length).toBeLessThanOrEqual(60 * 1024)
})
