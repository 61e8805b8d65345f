import { identityContract } from '#contracts/identity'
import { pageForm } from '#kernel/page'
import { button, html } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { passwordField } from './password-field.ts'

const { changePassword } = identityContract.endpoints

function passwordView(request: HallRequest): View {
  const { at, t } = request
  const title = t('public:account.change-password')
  const labels = { current: t('public:account.current-password'), next: t('public:account.new-password') }
  const sent = sentForm(request, 'change', labels)
  const current = { name: 'current', label: labels.current, isNew: false, sent }
  const next = { name: 'next', label: labels.next, isNew: true, sent }
  return formView(request, {
    ...{ title, sent },
    trail: [{ href: at.account, label: t('public:nav.account') }],
    body: [
      html`<p>${t('public:account.change-password-means')}</p>`,
      posting(request, {
        name: 'change',
        body: [passwordField(current, t), passwordField(next, t), button({ label: title })],
      }),
    ],
  })
}

/** `/<government>/account/password`: a new password; other sessions end with it. */
export const passwordPage = hallPage({
  path: '/account/password',
  signedIn: true,
  forms: {
    change: pageForm({
      endpoint: changePassword,
      done: (_output, request) => withQuery(hallOf(request).account, { changed: 'yes' }),
    }),
  },
  render: async (request) => passwordView(request),
})
