import { privacyContract } from '#contracts/privacy'
import { pageForm } from '#kernel/page'
import { button, buttonGroup, buttonLink, html, notice } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { passwordField } from '../account/password-field.ts'
import { privacyTrail } from './trail.ts'

const { closeAccount } = privacyContract.endpoints

/** What is destroyed, what the law keeps, and what to do before. */
const POINTS = ['destroyed', 'kept', 'matters', 'final'] as const

function closeView(request: HallRequest): View {
  const { at, t } = request
  const labels = { password: t('public:account.current-password') }
  const sent = sentForm(request, 'close', labels)
  const password = { name: 'password', label: labels.password, isNew: false, sent }
  const points = POINTS.map((point) => html`<li>${t(`public:privacy.close-${point}`)}</li>`)
  return formView(request, {
    title: t('public:privacy.close'),
    trail: privacyTrail(request),
    sent,
    body: [
      notice({ tone: 'warning', body: [html`<ul>${points}</ul>`], t }),
      posting(request, {
        name: 'close',
        body: [
          passwordField(password, t),
          buttonGroup([
            button({ label: t('public:privacy.close-now'), kind: 'danger' }),
            buttonLink({ href: at.privacy, label: t('public:privacy.close-not'), kind: 'secondary' }),
          ]),
        ],
      }),
    ],
  })
}

/** `/<government>/account/privacy/close`: closes the reader's account for good. */
export const closePage = hallPage({
  path: '/account/privacy/close',
  signedIn: true,
  forms: { close: pageForm({ endpoint: closeAccount, done: (_output, request) => hallOf(request).home }) },
  render: async (request) => closeView(request),
})
