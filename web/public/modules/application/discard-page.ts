import { approvalContract } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import { button, buttonGroup, buttonLink, heading, html } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { type Draft, draftOf, draftTrail } from './draft.ts'

const { readDraft, discardDraft } = approvalContract.endpoints

function discardView(draft: Draft, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:draft.discard')
  const sent = sentForm(request, 'discard')
  const buttons = buttonGroup([
    button({ label: t('public:draft.discard-now'), kind: 'danger' }),
    buttonLink({ href: at.draft(draft.id), label: t('public:draft.keep'), kind: 'secondary' }),
  ])
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      summaryOf(request, sent),
      heading({ level: 1, text: title, caption: draft.item.name }),
      html`<p>${t('public:draft.discard-means')}</p>`,
      posting(request, { name: 'discard', body: [buttons] }),
    ],
  }
}

/** `/<government>/apply/<draft>/discard`: asks once before a draft is deleted. */
export const discardPage = hallPage({
  path: '/apply/:draftId/discard',
  signedIn: true,
  reads: [readDraft],
  forms: {
    discard: pageForm({ endpoint: discardDraft, done: (_output, request) => hallOf(request).drafts }),
  },
  render: async (request) => discardView(await draftOf(request), request),
})
