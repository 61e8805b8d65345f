import { attrs, type Html, html } from './html.ts'
import type { Link, PlaceLink } from './link.ts'
import { mark } from './mark.ts'
import type { Translate } from './translate.ts'

/** Where the fixed links of the header lead. */
export type HeaderPlaces = { home: string; signIn: string; account: string }
/** A language that the page can be read in; `lang` is its BCP 47 tag. */
export type LanguageLink = PlaceLink & { lang: string }

/** What the header shows; `government` is null on pages of the whole node, `account` is null before log-in. */
export type PageHeaderSpec = {
  government: { name: string; slug: string } | null
  account: { name: string } | null
  nav: readonly PlaceLink[]
  languages: readonly LanguageLink[]
  places: HeaderPlaces
  /** To larger letters, or back. */
  size: Link | null
  t: Translate
}

function current(link: PlaceLink): ReturnType<typeof attrs> {
  return attrs({ href: link.href, 'aria-current': link.current ? 'page' : null })
}

function brand(spec: PageHeaderSpec): Html {
  const service = spec.t('public:kit.service')
  const names = spec.government
    ? html`<span class="brand-name">${spec.government.name}</span><span class="brand-service">${service}</span>`
    : html`<span class="brand-name">${service}</span>`
  return html`<a class="brand" href="${spec.places.home}">${mark}<span class="brand-names">${names}</span></a>`
}

function languageList(spec: PageHeaderSpec): Html | null {
  if (spec.languages.length < 2) return null
  const items = spec.languages.map(
    (link) =>
      html`<li><a ${current(link)} lang="${link.lang}" hreflang="${link.lang}">${link.label}</a></li>`,
  )
  return html`<nav aria-label="${spec.t('public:kit.languages')}"><ul class="tools">${items}</ul></nav>`
}

/** The account, or the way to log in; nothing on pages of the whole node, where nobody can log in. */
function account(spec: PageHeaderSpec): Html | null {
  if (spec.government === null) return null
  return spec.account
    ? html`<a class="account" href="${spec.places.account}"><span class="unseen">${spec.t('public:kit.account')}</span>${spec.account.name}</a>`
    : html`<a class="account" href="${spec.places.signIn}">${spec.t('public:kit.sign-in')}</a>`
}

function navigation(spec: PageHeaderSpec): Html | null {
  if (spec.nav.length === 0) return null
  const items = spec.nav.map((link) => html`<li><a ${current(link)}>${link.label}</a></li>`)
  return html`<nav class="nav" aria-label="${spec.t('public:kit.navigation')}"><ul class="wrap">${items}</ul></nav>`
}

/** The way to 长辈版 or back, where a reader who needs it sees it first. */
const sizeLink = ({ size }: PageHeaderSpec): Html | null =>
  size && html`<a class="size" href="${size.href}">${size.label}</a>`

/** The head of every page: whose it is, who is logged in, and the main places. */
export function pageHeader(spec: PageHeaderSpec): Html {
  return html`<header class="header"><div class="wrap header-bar">${brand(spec)}<div class="header-tools">${languageList(spec)}${sizeLink(spec)}${account(spec)}</div></div></header>${navigation(spec)}`
}
