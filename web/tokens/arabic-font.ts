import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stack } from './css.ts'
import { fonts } from './tokens.ts'

const FILE = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2'
const bytes = readFileSync(fileURLToPath(import.meta.resolve(FILE)))
const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)

/**
 * The face of Uyghur and Kyrgyz text: Noto Naskh Arabic under a name of its own, so that only pages in these languages
 * ask for it and none takes a face of the device for it that lacks letters.
 */
export const ARABIC_FONT = {
  family: 'Yichuang Naskh',
  href: `/assets/naskh-${digest}.woff2`,
  type: 'font/woff2',
  bytes,
} as const

/** Arabic letters alone: figures and Latin letters keep the face of the page. */
const RANGE = 'U+0600-06FF,U+0750-077F,U+200C-200D,U+FB50-FDFF,U+FE70-FEFC'

const face = `@font-face{font-family:"${ARABIC_FONT.family}";src:url(${ARABIC_FONT.href}) format("woff2");font-weight:400;font-style:normal;font-display:swap;unicode-range:${RANGE}}`

const own = (names: readonly string[]): string => stack([ARABIC_FONT.family, ...names])

/** The face of documents in Arabic letters before those of the device; text stands in another until it is there. */
export const arabicCss = (): string =>
  `${face}:root[dir=rtl]{--font-text:${own(fonts.text)};--font-display:${own(fonts.display)}}`
