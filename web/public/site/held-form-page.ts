import type { HeldForm } from '#kernel/http'
import type { Translate } from '#kernel/i18n'
import { STYLESHEET } from '../assets.ts'
import { attrs, button, details, heading, html, page } from '../kit/index.ts'
import { rootOf } from './language.ts'

/** Fields that are never written into a page: they are asked for again. */
const isSecret = (name: string): boolean => /password/i.test(name)
const isOwn = (name: string): boolean => name.startsWith('_')

const pairsOf = (values: HeldForm['values']): [string, string][] =>
  Object.entries(values).flatMap(([name, sent]) =>
    [sent].flat().map((value): [string, string] => [name, value]),
  )

/** The form that is sent again: what was typed is in it, a password and a file are asked for. */
function heldForm({ action, values, takesFile }: HeldForm, t: Translate) {
  const pairs = pairsOf(values)
  const kept = pairs
    .filter(([name]) => !isSecret(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
  const asked = pairs
    .filter(([name]) => isSecret(name))
    .map(
      ([name]) =>
        html`<p><label>${t('public:held.password')} <input type="password" name="${name}" autocomplete="current-password" required></label></p>`,
    )
  const file = takesFile
    ? html`<p><label>${t('public:held.file')} <input type="file" name="file"></label></p>`
    : null
  const own = attrs({ enctype: takesFile ? 'multipart/form-data' : null })
  return html`<form class="form" method="post" action="${action}" ${own}>${kept}${asked}${file}${button({ label: t('public:held.again') })}</form>`
}

/** The page for a form that was sent while the database is away: nothing that was typed is lost. */
export function heldFormPage(held: HeldForm, t: Translate, lang: string): string {
  const title = t('public:held.title')
  const typed = pairsOf(held.values).filter(
    ([name, value]) => !isOwn(name) && !isSecret(name) && value !== '',
  )
  const lines = typed.map(([, value]) => html`<li>${value}</li>`)
  return page({
    ...rootOf(lang),
    title,
    government: null,
    account: null,
    nav: [],
    breadcrumb: [],
    body: [
      heading({ level: 1, text: title, caption: String(held.problem.status) }),
      html`<p>${held.problem.title}</p>`,
      html`<p>${t('public:held.kept')}</p>`,
      heldForm(held, t),
      lines.length > 0 ? details({ summary: t('public:held.shown'), body: html`<ul>${lines}</ul>` }) : html``,
    ],
    t,
    cssHref: STYLESHEET.href,
    places: { signIn: '/', account: '/' },
    private: true,
  })
}
