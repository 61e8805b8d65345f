import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { covers, readCoverage } from './cmap.ts'
import {
  ARABIC_FAMILY,
  arabicFontPaths,
  CYRILLIC_FAMILY,
  cyrillicFontPaths,
  OFFICIAL_FONTS,
  ownFontPaths,
  pathOfFont,
  RARE_FONTS,
} from './font-files.ts'

/** A font for names: rare Han characters, or letters of another script. */
export interface RareFont {
  readonly family: string
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string
  has(codePoint: number): boolean
}

export interface Fonts {
  /** Files of all of them; the compiler reads one when a paper first needs it. */
  readonly paths: readonly string[]
  /** SHA-256 over the usual files, hexadecimal. */
  readonly digest: string
  /** True when every weight of the serif has a glyph for the code point, other than a Cyrillic one: what the others lack, it has. */
  has(codePoint: number): boolean
  /** Fonts for what it lacks, the better one first; looked into when they are first asked for. */
  rare(): readonly RareFont[]
}

const PIECE = 1 << 20

/** SHA-256 over files one after the other, read in pieces: no file is held in memory. */
function digestOf(paths: readonly string[]): string {
  const digest = createHash('sha256')
  const piece = Buffer.alloc(PIECE)
  for (const path of paths) {
    const file = openSync(path, 'r')
    let read = readSync(file, piece)
    while (read > 0) {
      digest.update(piece.subarray(0, read))
      read = readSync(file, piece)
    }
    closeSync(file)
  }
  return digest.digest('hex')
}

/** What a font of names may be used for, and where it lies. Of signs it has some that turn text around. */
interface NameFont {
  readonly family: string
  readonly paths: readonly string[]
  readonly letters: RegExp
}

const HAN = /^\p{Script=Han}$/u
const ARABIC = /^(?=\p{Script=Arabic})[\p{L}\p{M}]$/u
const CYRILLIC_OR_LATIN = /^(?=[\p{Script=Cyrillic}\p{Script=Latin}])[\p{L}\p{M}]$/u

/** The serif has the Russian letters alone, each as wide as a Han character: those of one name come from one font. */
const isCyrillic = (codePoint: number): boolean => codePoint >= 0x400 && codePoint <= 0x52f

function rareFont({ family, paths, letters }: NameFont): RareFont {
  const ranges = paths.map(readCoverage)
  const has = (codePoint: number): boolean =>
    letters.test(String.fromCodePoint(codePoint)) && ranges.every((range) => covers(range, codePoint))
  return { family, digest: digestOf(paths), has }
}

const installed: readonly NameFont[] = [
  ...RARE_FONTS.flatMap((font) => {
    const path = pathOfFont(font)
    return path === undefined ? [] : [{ family: font.family, paths: [path], letters: HAN }]
  }),
  { family: ARABIC_FAMILY, paths: arabicFontPaths(), letters: ARABIC },
  { family: CYRILLIC_FAMILY, paths: cyrillicFontPaths(), letters: CYRILLIC_OR_LATIN },
]

/** Finds the fonts that the templates use. */
export function loadFonts(): Fonts {
  const own = ownFontPaths()
  const usual = [...own, ...OFFICIAL_FONTS.flatMap((font) => pathOfFont(font) ?? [])]
  const coverage = own.map(readCoverage)
  let found: readonly RareFont[] | undefined
  return {
    paths: [...usual, ...installed.flatMap(({ paths }) => paths)],
    digest: digestOf(usual),
    has: (codePoint) => !isCyrillic(codePoint) && coverage.every((ranges) => covers(ranges, codePoint)),
    rare: () => {
      found ??= installed.map(rareFont)
      return found
    },
  }
}
