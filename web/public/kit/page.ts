import type { Look } from '#kernel/page'
import { ARABIC_FONT } from '../../tokens/arabic-font.ts'
import { breadcrumb } from './breadcrumb.ts'
import { markForeignText } from './foreign-text.ts'
import { attrs, type Html, html, raw } from './html.ts'
import type { Link, PlaceLink } from './link.ts'
import { type LiveRegionSpec, liveRegion } from './live-region.ts'
import { type LookLinks, lookAttrs } from './look.ts'
import { icon } from './mark.ts'
import { type PageFooterSpec, pageFooter } from './page-footer.ts'
import { type HeaderPlaces, type LanguageLink, pageHeader } from './page-header.ts'
import type { Translate } from './translate.ts'

/** A whole page. `lang` is a BCP 47 tag; `cssHref` is the hashed address of `publicCss()`. */
export type PageSpec = {
  lang: string
  dir: 'ltr' | 'rtl'
  /** Colours and sizes that the reader chose; plain where left out. */
  look?: Look | undefined
  /** Ways to other looks: the large letters in the header, the colours in the footer. */
  looks?: LookLinks | undefined
  /** The page's own title, without the names of government and service. */
  title: string
  government: { name: string; slug: string } | null
  account: { name: string } | null
  nav: readonly PlaceLink[]
  breadcrumb: readonly Link[]
  body: Html | readonly Html[]
  t: Translate
  cssHref: string
  /** A `banner` about the whole site, between the navigation and the page. */
  banner?: Html | undefined
  /** The script that adds to the page, and its words; no page needs it. */
  script?: { href: string; words: LiveRegionSpec['words'] } | undefined
  /** Stands above the body across the whole width, without the body's margins: a `hero`. */
  band?: Html | undefined
  /** Says in the title that the form came back with errors. */
  hasErrors?: boolean | undefined
  languages?: readonly LanguageLink[] | undefined
  footer?: PageFooterSpec | undefined
  /** Defaults: `/<slug>/` (or `/`), `/sign-in`, `/account`. */
  places?: Partial<HeaderPlaces> | undefined
  /** Keeps a personal page out of search engines. */
  private?: boolean | undefined
}

const NO_LOOKS: LookLinks = { size: null, themes: [] }

function documentTitle(spec: PageSpec): string {
  const title = spec.hasErrors ? spec.t('public:kit.error-title', { title: spec.title }) : spec.title
  return [title, spec.government?.name, spec.t('public:kit.service')].filter(Boolean).join(' - ')
}

/** What lists of pages show of one: what it is called, whose it is, what this service does. */
function descriptionOf({ title, government, t }: PageSpec): Html {
  const words = [title, government?.name, t('public:kit.description')].filter(Boolean).join(' - ')
  return html`<meta name="description" content="${words}">`
}

/** The face of Arabic letters, asked for at once: a text that changes its face when it is being read moves away. */
const fontOf = ({ dir }: PageSpec): Html | null =>
  dir === 'rtl'
    ? html`<link rel="preload" href="${ARABIC_FONT.href}" as="font" type="${ARABIC_FONT.type}" crossorigin>`
    : null

/** The script as a module: browsers from before modules leave it alone. Its address is made of a hash. */
function scriptOf({ script }: PageSpec): Html | null {
  if (script === undefined) return null
  if (!/^\/assets\/[\w-]+\.js$/.test(script.href)) throw new TypeError(`script ${script.href} is refused`)
  return raw(`<script type="module" src="${script.href}"></script>`)
}

function head(spec: PageSpec): Html {
  const robots = spec.private ? html`<meta name="robots" content="noindex">` : null
  return html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="format-detection" content="telephone=no">${descriptionOf(spec)}${robots}<title>${documentTitle(spec)}</title>${icon}${fontOf(spec)}<link rel="stylesheet" href="${spec.cssHref}">${scriptOf(spec)}</head>`
}

/** A full HTML document from data, all that is foreign to its language marked; no inline style. */
export function page(spec: PageSpec): string {
  const places: HeaderPlaces = {
    home: spec.government ? `/${spec.government.slug}/` : '/',
    signIn: '/sign-in',
    account: '/account',
    ...spec.places,
  }
  const { looks = NO_LOOKS } = spec
  const header = pageHeader({ ...spec, languages: spec.languages ?? [], places, size: looks.size })
  const footer = pageFooter(
    { links: [], facts: [], ...spec.footer, themes: looks.themes },
    spec.government,
    spec.t,
  )
  const live = spec.script ? liveRegion({ words: spec.script.words, signedIn: spec.account !== null }) : null
  const main = html`<main id="main" class="main" tabindex="-1">${spec.band}<div class="wrap body">${spec.body}</div></main>`
  const document = html`<!doctype html><html ${attrs({ lang: spec.lang, dir: spec.dir, ...lookAttrs(spec.look) })}>${head(spec)}<body><a class="skip" href="#main">${spec.t('public:kit.skip')}</a>${header}${spec.banner}${breadcrumb(spec.breadcrumb, spec.t)}${live}${main}${footer}</body></html>`
  return markForeignText(document.toString(), spec.lang)
}
