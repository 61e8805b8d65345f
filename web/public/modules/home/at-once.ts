import { button, type Html, html, indexList, panels, queryForm, textField } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'

function askProgress({ at, t }: HallRequest): Html {
  const field = (name: 'number' | 'queryCode', width: 'full' | 's') =>
    textField({
      ...{ name, width, autocomplete: 'off', code: true, maxLength: 40, t },
      label: t(`public:progress.${name}`),
      hint: t(`public:progress.${name}-hint`),
    })
  const ask = button({ label: t('public:progress.ask'), kind: 'secondary' })
  return queryForm({ action: at.progress(), body: [field('number', 'full'), field('queryCode', 's'), ask] })
}

function askCode({ at, t }: HallRequest): Html {
  const code = textField({
    ...{ name: 'code', autocomplete: 'off', code: true, maxLength: 100, t },
    label: t('public:verify.code'),
    hint: t('public:verify.code-hint'),
  })
  const ask = button({ label: t('public:verify.ask'), kind: 'secondary' })
  return queryForm({ action: at.verify(), body: [code, ask] })
}

function own({ at, t }: HallRequest): Html {
  const places = indexList([
    { href: at.matters, label: t('public:nav.matters') },
    { href: at.drafts, label: t('public:draft.mine') },
    { href: at.licences, label: t('public:licences.title') },
    { href: at.messages(), label: t('public:message.title') },
  ])
  return html`<p>${t('public:home.matters-text')}</p>${places}`
}

/** What is done from the home page without another: a case looked up, a licence verified, one's own matters opened. */
export const atOnce = (request: HallRequest): Html =>
  panels([
    { id: 'progress', title: request.t('public:nav.progress'), body: askProgress(request) },
    { id: 'verify', title: request.t('public:nav.verify'), body: askCode(request) },
    { id: 'own', title: request.t('public:nav.matters'), body: own(request) },
  ])
