import { approvalContract } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import { button, buttonGroup, buttonLink, html, notice } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { matterOf, matterTrail } from './matter.ts'
import type { Matter } from './words.ts'

const { readMatter, receivePapers } = approvalContract.endpoints

function receiveForm(matter: Matter, request: HallRequest) {
  const { at, t } = request
  const papers = matter.papers
    .filter(({ id }) => matter.turns.toReceive.includes(id))
    .map(
      ({ template, number }) =>
        html`<li>${t(`paper:template.${template}`)} <span class="code">${number}</span></li>`,
    )
  const buttons = buttonGroup([
    button({ label: t('public:receive.send') }),
    buttonLink({ href: at.matter(matter.id), label: t('public:receive.later'), kind: 'secondary' }),
  ])
  return posting(request, { name: 'receive', body: [html`<ul>${papers}</ul>`, buttons] })
}

function receiveView(matter: Matter, request: HallRequest): View {
  const { t } = request
  const title = t('public:receive.title')
  return formView(request, {
    ...{ title, caption: matter.item.name, place: 'matters', sent: sentForm(request, 'receive', {}) },
    trail: matterTrail(matter, request),
    body:
      matter.turns.toReceive.length === 0
        ? [notice({ tone: 'info', body: t('public:receive.nothing'), t })]
        : [html`<p>${t('public:receive.means')}</p>`, receiveForm(matter, request)],
  })
}

/** `/<government>/matters/<case>/receive`: acknowledges that papers have arrived electronically. */
export const receivePage = hallPage({
  path: '/matters/:caseId/receive',
  signedIn: true,
  reads: [readMatter],
  forms: {
    receive: pageForm({
      endpoint: receivePapers,
      done: (_output, request) => `${hallOf(request).matter(request.params.caseId ?? '')}#papers`,
    }),
  },
  render: async (request) => receiveView(await matterOf(request), request),
})
