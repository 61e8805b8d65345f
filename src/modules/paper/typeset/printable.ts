import { type QrMatrix, qrMatrix } from '#kernel/qr'
import { code128 } from './code128.ts'
import { withoutOncePrivate } from './once-private.ts'

/** A value that came from JSON. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

/** What the templates read: the data made printable and the characters that could not be printed. */
export interface Printable {
  readonly data: JsonValue
  /** `U+` code points in order of first appearance. */
  readonly missing: string[]
}

/** 〓, the printers' sign for a sort that is not in the case. */
const GETA = '〓'
const VARIATION_SELECTOR = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu
const LINE_END = /\r\n?|[\u{2028}\u{2029}]/gu

/**
 * Replaces each character without a glyph by 〓 and names it in `missing`; line ends become `\n`, tabs a
 * space, variation selectors go (the base form is printed), characters that GB 18030 once kept private become those of
 * Unicode. Control and direction characters have no glyph,
 * so they show as 〓 and cannot turn the text around. An object with a `url` gains its QR matrix as
 * `qr`, one with a `caseNumber` its bar code as `bars`.
 */
export function makePrintable(data: JsonValue, hasGlyph: (codePoint: number) => boolean): Printable {
  const missing = new Set<string>()
  const print = (character: string): string => {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === '\n' || hasGlyph(codePoint)) return character
    missing.add(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`)
    return GETA
  }
  const plain = (text: string): string =>
    withoutOncePrivate(text.replace(LINE_END, '\n').replace(/\t/g, ' ').replace(VARIATION_SELECTOR, ''))
  const printText = (text: string): string => Array.from(plain(text), print).join('')
  const printValue = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return printText(value)
    if (Array.isArray(value)) return value.map(printValue)
    if (value === null || typeof value !== 'object') return value
    const printed = Object.entries(value).map(([key, entry]) => [key, printValue(entry)])
    return { ...Object.fromEntries(printed), ...codeOf(value) }
  }
  return { data: printValue(data), missing: [...missing] }
}

/** Printable ASCII: what a bar code can say. */
const BARRED = /^[\x20-\x7e]+$/

function codeOf({ url, caseNumber }: { [key: string]: JsonValue }): { qr?: QrMatrix; bars?: number[] } {
  return {
    ...(typeof url === 'string' && { qr: qrMatrix(url) }),
    ...(typeof caseNumber === 'string' && BARRED.test(caseNumber) && { bars: code128(caseNumber) }),
  }
}
