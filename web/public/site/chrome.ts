import { LANGUAGES, languageOf } from '#kernel/i18n'
import type { PageReply, PageRequest } from '#kernel/page'
import { SCRIPT, STYLESHEET } from '../assets.ts'
import {
  banner,
  type HeaderPlaces,
  type Html,
  html,
  type LanguageLink,
  type Link,
  type PlaceLink,
  page,
  textLink,
} from '../kit/index.ts'
import { type Addresses, addressesOf } from './addresses.ts'
import { rootOf } from './language.ts'
import { again, lookLinks } from './look-links.ts'

/** A government as its public pages name it. */
export interface Government {
  readonly slug: string
  readonly name: string
}

/** Which of the main places a page belongs to. */
export type Place = 'home' | 'services' | 'progress' | 'verify' | 'matters'

/** What a page has of its own; the rest of the document is the same for all. */
export interface View {
  readonly title: string
  readonly body: Html | readonly (Html | null)[]
  readonly place?: Place | undefined
  /** The way from the home page to here, without the home page itself. */
  readonly trail?: readonly Link[] | undefined
  readonly band?: Html | undefined
  readonly hasErrors?: boolean | undefined
  /** Keeps a personal page out of search engines. */
  readonly personal?: boolean | undefined
  readonly status?: number | undefined
}

function languageLinks(request: PageRequest): LanguageLink[] {
  return LANGUAGES.map(({ locale, tag, name }) => ({
    lang: tag,
    label: name,
    href: again(request, { lang: locale }),
    current: locale === request.locale,
  }))
}

/** 长辈版 shows the three things that are done most, and nothing that is looked for seldom. */
const MAIN_PLACES: ReadonlySet<Place> = new Set(['services', 'progress', 'matters'])

const isElder = ({ look }: Pick<PageRequest, 'look'>): boolean => look.size === 'elder'

function navigation(at: Addresses, place: Place | undefined, request: PageRequest): PlaceLink[] {
  const { t } = request
  const places: readonly (readonly [Place, string])[] = [
    ['home', at.home],
    ['services', at.services()],
    ['progress', at.progress()],
    ['verify', at.verify()],
    ['matters', at.matters],
  ]
  return places
    .filter(([name]) => !isElder(request) || MAIN_PLACES.has(name))
    .map(([name, href]) => ({ href, label: t(`public:nav.${name}`), current: name === place }))
}

const present = (body: View['body']): Html | readonly Html[] =>
  Array.isArray(body) ? body.filter((part) => part !== null) : (body as Html)

/** Whom to call, where letters are large: as a link that calls. */
const helpBanner = ({ t }: PageRequest): Html =>
  banner({
    tone: 'info',
    body: html`${t('public:site.call')} ${textLink({ href: 'tel:12345', label: '12345' })}`,
    t,
  })

const footerLinks = (at: Addresses | null, { t, locale }: PageRequest): Link[] => [
  ...(at
    ? [
        { href: at.help, label: t('public:nav.help') },
        { href: at.complaints, label: t('public:complaint.mine') },
        { href: at.notices, label: t('public:privacy.notices') },
        { href: at.evidence(), label: t('public:nav.evidence') },
        { href: at.plan(), label: t('public:plan.title') },
      ]
    : []),
  { href: '/openapi', label: t('public:nav.manual') },
  {
    href: '/languages',
    label: t(languageOf(locale).hallOnly ? 'public:language.waits' : 'public:language.title'),
  },
]

const placesOf = (at: Addresses): HeaderPlaces => ({ home: at.home, signIn: at.login(), account: at.account })

/** What the script of the pages says. */
const LIVE_WORDS = ['offline', 'online', 'held', 'restored', 'sending', 'waiting', 'sent', 'stopped'] as const

const liveWords = ({ t }: PageRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(LIVE_WORDS.map((name) => [name, t(`public:live.${name}`)]))

/** The whole document of a page, of one government or (null) of the installation. */
export function documentOf(view: View, government: Government | null, request: PageRequest): PageReply {
  const { t, locale } = request
  const at = government && addressesOf(government.slug)
  const trail = at && view.trail ? [{ href: at.home, label: t('public:nav.home') }, ...view.trail] : []
  const document = page({
    ...rootOf(locale),
    title: view.title,
    government: government && { ...government },
    account: request.account && { name: t('public:nav.account') },
    nav: at ? navigation(at, view.place, request) : [],
    breadcrumb: trail,
    body: present(view.body),
    t,
    cssHref: STYLESHEET.href,
    script: { href: SCRIPT.href, words: liveWords(request) },
    band: view.band,
    hasErrors: view.hasErrors,
    languages: languageLinks(request),
    look: request.look,
    ...(isElder(request)
      ? {
          banner: helpBanner(request),
          looks: { ...lookLinks(request), themes: [] },
          footer: { links: at ? [{ href: at.help, label: t('public:nav.help') }] : [], facts: [] },
        }
      : {
          looks: lookLinks(request),
          footer: { links: footerLinks(at, request), facts: [t('public:site.hotline')] },
        }),
    places: at ? placesOf(at) : { signIn: '/', account: '/' },
    private: view.personal,
  })
  const reply = { kind: 'html', html: document, scripted: true } as const
  return view.status === undefined ? reply : { ...reply, status: view.status }
}
