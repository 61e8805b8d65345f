import { createHash } from 'node:crypto'
import { ARABIC_FONT } from '../tokens/arabic-font.ts'
import { publicCss } from './kit/index.ts'
import { publicScript } from './script/script.ts'

/** A text that pages bring and the address it is served at, which changes with it. */
export interface Asset {
  readonly href: string
  readonly text: string
}

function assetOf(text: string, ending: string): Asset {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { href: `/assets/public-${digest}.${ending}`, text }
}

/** The one style sheet of the public pages, read once when the pages are loaded. */
export const STYLESHEET: Asset = assetOf(publicCss(), 'css')

/** The one script of the public pages, which none of them needs. */
export const SCRIPT: Asset = assetOf(publicScript(), 'js')

/** The fonts of the public pages; a page asks for one only in the languages that it is for. */
export const FONTS = [ARABIC_FONT] as const
