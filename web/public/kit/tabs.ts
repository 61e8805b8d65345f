import { attrs, type Html, html } from './html.ts'
import type { PlaceLink } from './link.ts'

/** A view of the same list; `count` is how many it holds. */
export type Tab = PlaceLink & { count?: number | undefined }

/** Views of one list as links, so that each has an address. `label` names the set for screen readers. */
export function tabs(spec: { label: string; tabs: readonly Tab[] }): Html {
  const items = spec.tabs.map((tab) => {
    const own = attrs({ href: tab.href, 'aria-current': tab.current ? 'page' : null })
    const count = tab.count === undefined ? null : html` <span class="tab-count">${tab.count}</span>`
    return html`<li><a ${own}>${tab.label}${count}</a></li>`
  })
  return html`<nav class="tabs" aria-label="${spec.label}"><ul>${items}</ul></nav>`
}
