import { createHash } from 'node:crypto'
import { publicCss } from './kit/index.ts'

/** A style sheet and the address it is served at, which changes with its text. */
export interface Stylesheet {
  readonly href: string
  readonly text: string
}

function stylesheetOf(text: string): Stylesheet {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { href: `/assets/public-${digest}.css`, text }
}

/** The one style sheet of the public pages, read once when the pages are loaded. */
export const STYLESHEET: Stylesheet = stylesheetOf(publicCss())
