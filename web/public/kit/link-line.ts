import { type Content, type Html, html } from './html.ts'
import type { Link } from './link.ts'

/** A few ways on in one line, after the word that they have in common. */
export function linkLine(spec: { label: Content; links: readonly Link[] }): Html {
  const items = spec.links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)
  return html`<div class="link-line"><span>${spec.label}</span><ul>${items}</ul></div>`
}
