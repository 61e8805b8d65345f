import { approvalContract } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import { button, buttonGroup, buttonLink, errorOf, html, notice, textField } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, typedIn } from '../../site/refused.ts'
import { matterOf, matterTrail } from './matter.ts'
import type { Matter } from './words.ts'

const { readMatter, withdrawMatter } = approvalContract.endpoints

function withdrawForm(matter: Matter, request: HallRequest) {
  const { at, t } = request
  const sent = sentForm(request, 'withdraw', { reason: t('public:withdraw.reason') })
  const reason = textField({
    name: 'reason',
    label: t('public:withdraw.reason'),
    value: typedIn(sent, 'reason'),
    error: errorOf(sent.errors, 'reason'),
    maxLength: 300,
    t,
  })
  const buttons = buttonGroup([
    button({ label: t('public:withdraw.confirm'), kind: 'danger' }),
    buttonLink({ href: at.matter(matter.id), label: t('public:withdraw.keep'), kind: 'secondary' }),
  ])
  return posting(request, { name: 'withdraw', body: [reason, buttons] })
}

function withdrawView(matter: Matter, request: HallRequest): View {
  const { t } = request
  const title = t('public:withdraw.title')
  const sent = sentForm(request, 'withdraw', { reason: t('public:withdraw.reason') })
  return formView(request, {
    ...{ title, caption: matter.item.name, place: 'matters', sent },
    trail: matterTrail(matter, request),
    body: [
      html`<p>${t('public:withdraw.means')}</p>`,
      matter.can.withdraw
        ? withdrawForm(matter, request)
        : notice({ tone: 'info', body: t('public:withdraw.too-late'), t }),
    ],
  })
}

/** `/<government>/matters/<case>/withdraw`: asks once before an application is taken back. */
export const withdrawPage = hallPage({
  path: '/matters/:caseId/withdraw',
  signedIn: true,
  reads: [readMatter],
  forms: {
    withdraw: pageForm({
      endpoint: withdrawMatter,
      done: (_output, request) => hallOf(request).matter(request.params.caseId ?? ''),
    }),
  },
  render: async (request) => withdrawView(await matterOf(request), request),
})
