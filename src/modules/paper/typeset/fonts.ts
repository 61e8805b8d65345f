import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { covers, readCoverage } from './cmap.ts'

const FILES = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf']

export interface Fonts {
  readonly files: Buffer[]
  /** SHA-256 over all files, hexadecimal. */
  readonly digest: string
  /** True when every loaded weight has a glyph for the code point. */
  has(codePoint: number): boolean
}

/** Loads the two weights that the templates use (about 30 MB). */
export function loadFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url)
  const files = FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${file}`)))
  const digest = createHash('sha256')
  for (const file of files) digest.update(file)
  const coverage = files.map(readCoverage)
  return {
    files,
    digest: digest.digest('hex'),
    has: (codePoint) => coverage.every((ranges) => covers(ranges, codePoint)),
  }
}
