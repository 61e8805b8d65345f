import { attrs, type Content, type Html, html } from './html.ts'
import type { Link, PlaceLink } from './link.ts'
import type { Translate } from './translate.ts'

/** The foot of every page: links, and facts such as host, filing number and site code (国办发〔2017〕47号). */
export type PageFooterSpec = { links: readonly Link[]; facts: readonly Content[] }

/** The colours to choose from, as links to the same page. */
function themeList(themes: readonly PlaceLink[], t: Translate): Html | null {
  if (themes.length === 0) return null
  const items = themes.map(({ href, label, current }) => {
    const own = attrs({ href, 'aria-current': current ? 'true' : null })
    return html`<li><a ${own}>${label}</a></li>`
  })
  const name = t('public:kit.colours')
  return html`<nav class="themes" aria-label="${name}"><span aria-hidden="true">${name}</span><ul>${items}</ul></nav>`
}

/** The foot of a page; `government` is its host, null on pages of the whole node. */
export function pageFooter(
  spec: PageFooterSpec & { themes: readonly PlaceLink[] },
  government: { name: string } | null,
  t: Translate,
): Html {
  const links = spec.links.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)
  const host = government ? html`<li>${t('public:kit.host', { name: government.name })}</li>` : null
  const facts = spec.facts.map((fact) => html`<li>${fact}</li>`)
  const nav =
    links.length > 0
      ? html`<nav aria-label="${t('public:kit.footer')}"><ul class="footer-links">${links}</ul></nav>`
      : null
  return html`<footer class="footer"><div class="wrap">${nav}${themeList(spec.themes, t)}<ul class="footer-facts">${host}${facts}</ul></div></footer>`
}
