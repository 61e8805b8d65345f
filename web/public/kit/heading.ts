import { attrs, type Content, type Html, html } from './html.ts'

/** A heading; `caption` is a short line above it, such as the name of the item that the page belongs to. */
export type HeadingSpec = {
  level: 1 | 2 | 3
  text: Content
  caption?: Content | undefined
  id?: string | undefined
}

/** A heading of level 1 to 3. A page has one of level 1. */
export function heading(spec: HeadingSpec): Html {
  const id = attrs({ id: spec.id })
  const caption = spec.caption ? html`<span class="caption">${spec.caption}</span>` : null
  if (spec.level === 1) return html`<h1 ${id}>${caption}${spec.text}</h1>`
  if (spec.level === 2) return html`<h2 ${id}>${caption}${spec.text}</h2>`
  return html`<h3 ${id}>${caption}${spec.text}</h3>`
}

/** A part of a page under a heading of level 2 that names it for screen readers. */
export function section(spec: { id: string; title: Content; body: Html | readonly Html[] }): Html {
  return html`<section class="section" aria-labelledby="${spec.id}"><h2 id="${spec.id}">${spec.title}</h2>${spec.body}</section>`
}
