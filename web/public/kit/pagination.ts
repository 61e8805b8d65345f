import { type Html, html } from './html.ts'
import type { Translate } from './translate.ts'

/** Pages of a list, counted from 1; `href` gives the address of each, with the list's filters. */
export type PaginationSpec = { page: number; pages: number; href: (page: number) => string; t: Translate }

/** The page numbers to show: first, last and those around the current; `null` for a gap of two or more. */
export function pageNumbers(page: number, pages: number): readonly (number | null)[] {
  const shown = new Set([1, pages, page - 1, page, page + 1].filter((at) => at >= 1 && at <= pages))
  if (shown.has(3)) shown.add(2)
  if (shown.has(pages - 2)) shown.add(pages - 1)
  const ordered = [...shown].sort((one, other) => one - other)
  return ordered.flatMap((at, index) => (at - (ordered[index - 1] ?? 0) > 1 ? [null, at] : [at]))
}

function numberLink(at: number | null, spec: PaginationSpec): Html {
  if (at === null) return html`<li class="pages-gap">…</li>`
  const label = spec.t('public:kit.page', { page: at })
  return at === spec.page
    ? html`<li><a href="${spec.href(at)}" aria-current="page" aria-label="${label}">${at}</a></li>`
    : html`<li><a href="${spec.href(at)}" aria-label="${label}">${at}</a></li>`
}

function turn(page: number, key: string, rel: 'prev' | 'next', spec: PaginationSpec): Html | null {
  if (page < 1 || page > spec.pages) return null
  return html`<a class="pages-turn" rel="${rel}" href="${spec.href(page)}">${spec.t(key)}</a>`
}

/** Links to the other pages of a list. Nothing when there is only one. */
export function pagination(spec: PaginationSpec): Html | null {
  if (spec.pages <= 1) return null
  const numbers = pageNumbers(spec.page, spec.pages).map((at) => numberLink(at, spec))
  const position = spec.t('public:kit.page-of', { page: spec.page, pages: spec.pages })
  return html`<nav class="pages" aria-label="${spec.t('public:kit.pages')}">${turn(spec.page - 1, 'public:kit.previous', 'prev', spec)}<p class="pages-position">${position}</p><ul>${numbers}</ul>${turn(spec.page + 1, 'public:kit.next', 'next', spec)}</nav>`
}
