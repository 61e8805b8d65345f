import { type Html, html } from './html.ts'
import type { Link } from './link.ts'
import type { Translate } from './translate.ts'

/** The way from the home page to here; the page itself is not part of it. Nothing for an empty way. */
export function breadcrumb(links: readonly Link[], t: Translate): Html | null {
  if (links.length === 0) return null
  const items = links.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)
  return html`<nav class="breadcrumb wrap" aria-label="${t('public:kit.breadcrumb')}"><ol>${items}</ol></nav>`
}
