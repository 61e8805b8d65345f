import type { Problem } from '#kernel/errors'
import type { Translate } from '#kernel/i18n'
import { STYLESHEET } from '../assets.ts'
import { heading, html, page, textLink } from '../kit/index.ts'
import { rootOf } from './language.ts'

/** What a failure is called: the reader's, the place's, the moment's, or ours. */
function kindOf(status: number): 'missing' | 'refused' | 'away' | 'broken' {
  if (status === 404) return 'missing'
  if (status === 503 || status === 507) return 'away'
  return status < 500 ? 'refused' : 'broken'
}

/** The page for a request that was refused or failed before any page could answer it. */
export function failurePage(
  { status, title: text, fields = [] }: Problem,
  t: Translate,
  lang: string,
): string {
  const title = t(`public:failure.${kindOf(status)}`)
  const lines = fields.map(({ message }) => html`<li>${message}</li>`)
  const home = textLink({ href: '/', label: t('public:failure.home') })
  return page({
    ...rootOf(lang),
    title,
    government: null,
    account: null,
    nav: [],
    breadcrumb: [],
    body: [
      heading({ level: 1, text: title, caption: String(status) }),
      html`<p>${text}</p>`,
      html`${lines.length > 0 ? html`<ul>${lines}</ul>` : null}`,
      html`<p>${home}</p>`,
    ],
    t,
    cssHref: STYLESHEET.href,
    places: { signIn: '/', account: '/' },
    private: true,
  })
}
