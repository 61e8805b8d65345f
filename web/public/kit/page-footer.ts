import { type Content, type Html, html } from './html.ts'
import type { Link } from './link.ts'
import type { Translate } from './translate.ts'

/** The foot of every page: links, and facts such as host, filing number and site code (国办发〔2017〕47号). */
export type PageFooterSpec = { links: readonly Link[]; facts: readonly Content[] }

/** The foot of a page; `government` is its host, null on pages of the whole node. */
export function pageFooter(spec: PageFooterSpec, government: { name: string } | null, t: Translate): Html {
  const links = spec.links.map((link) => html`<li><a href="${link.href}">${link.label}</a></li>`)
  const host = government ? html`<li>${t('public:kit.host', { name: government.name })}</li>` : null
  const facts = spec.facts.map((fact) => html`<li>${fact}</li>`)
  const nav =
    links.length > 0
      ? html`<nav aria-label="${t('public:kit.footer')}"><ul class="footer-links">${links}</ul></nav>`
      : null
  return html`<footer class="footer"><div class="wrap">${nav}<ul class="footer-facts">${host}${facts}</ul></div></footer>`
}
