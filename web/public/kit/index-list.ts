import { type Html, html } from './html.ts'
import type { Link } from './link.ts'

/** One of many places; `count` is how much is there, or a word for it. */
export type IndexLink = Link & { count?: number | string | undefined }

/** Many short links in as many columns as there is room for, such as all departments. */
export function indexList(links: readonly IndexLink[]): Html {
  const items = links.map((link) => {
    const count = link.count === undefined ? null : html` <span class="index-count">${link.count}</span>`
    return html`<li><a href="${link.href}">${link.label}</a>${count}</li>`
  })
  return html`<ul class="index">${items}</ul>`
}
