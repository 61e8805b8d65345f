import { type Content, type Html, html } from './html.ts'

/** A place to go, with the words that lead there. */
export type Link = { href: string; label: Content }
/** A link in a set of which one is where the reader is. */
export type PlaceLink = Link & { current?: boolean | undefined }

/** A plain text link. */
export function textLink(link: Link): Html {
  return html`<a href="${link.href}">${link.label}</a>`
}

/** The link above a page's title that leads one step back. */
export function backLink(link: Link): Html {
  return html`<a class="back" href="${link.href}">${link.label}</a>`
}
