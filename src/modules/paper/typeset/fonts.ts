import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { covers, readCoverage } from './cmap.ts'
import { OFFICIAL_FONTS, ownFontPaths, pathOfFont, RARE_FONTS } from './font-files.ts'

/** A font with rare characters. */
export interface RareFont {
  readonly family: string
  readonly path: string
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
  has(codePoint: number): boolean
}

export interface Fonts {
  readonly files: Buffer[]
  /** SHA-256 over all files, hexadecimal. */
  readonly digest: string
  /** True when every weight of the serif has a glyph for the code point: what the others lack, it has. */
  has(codePoint: number): boolean
  /** Fonts for what it lacks, the better one first; read when they are first asked for. */
  rare(): readonly RareFont[]
}

const digestOf = (files: readonly Buffer[]): string => {
  const digest = createHash('sha256')
  for (const file of files) digest.update(file)
  return digest.digest('hex')
}

/** They serve names, not signs: a font may also map what turns text around. */
const HAN = /^\p{Script=Han}$/u

/** What a rare font has; the file itself is not kept. */
function rareFont(family: string, path: string): RareFont {
  const file = readFileSync(path)
  const ranges = readCoverage(file)
  const has = (codePoint: number): boolean =>
    HAN.test(String.fromCodePoint(codePoint)) && covers(ranges, codePoint)
  return { family, path, digest: digestOf([file]), has }
}

/** Loads the fonts that the templates use (30 to 50 MB). */
export function loadFonts(): Fonts {
  const own = ownFontPaths().map((path) => readFileSync(path))
  const official = OFFICIAL_FONTS.flatMap((font) => pathOfFont(font) ?? []).map((path) => readFileSync(path))
  const files = [...own, ...official]
  const coverage = own.map(readCoverage)
  let found: readonly RareFont[] | undefined
  return {
    files,
    digest: digestOf(files),
    has: (codePoint) => coverage.every((ranges) => covers(ranges, codePoint)),
    rare: () => {
      found ??= RARE_FONTS.flatMap((font) => {
        const path = pathOfFont(font)
        return path === undefined ? [] : rareFont(font.family, path)
      })
      return found
    },
  }
}
