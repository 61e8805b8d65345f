import { approvalContract } from '#contracts/approval'
import { buttonGroup, buttonLink, confirmPanel, html } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { matterOf, matterTrail } from './matter.ts'
import { clocksSection } from './progress.ts'
import type { Matter } from './words.ts'

function submittedView(matter: Matter, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:submitted.title')
  return {
    title,
    place: 'matters',
    trail: matterTrail(matter, request),
    personal: true,
    body: [
      confirmPanel({
        title,
        numbers: [
          { label: t('public:matter.number'), value: matter.number },
          { label: t('public:matter.query-code'), value: matter.queryCode },
        ],
        body: html`<p>${t('public:submitted.keep')}</p>`,
      }),
      html`<h2>${t('public:submitted.next')}</h2><p>${t('public:submitted.next-text', { unit: matter.unitName })}</p>`,
      clocksSection(matter.clocks, (clock) => at.matterWhy(matter.id, clock), request),
      buttonGroup([
        buttonLink({ href: at.matter(matter.id), label: t('public:submitted.to-matter') }),
        buttonLink({ href: at.services(), label: t('public:submitted.more'), kind: 'secondary' }),
      ]),
    ],
  }
}

/** `/<government>/matters/<case>/submitted`: that the application arrived, its number and its query code. */
export const submittedPage = hallPage({
  path: '/matters/:caseId/submitted',
  signedIn: true,
  reads: [approvalContract.endpoints.readMatter],
  render: async (request) => submittedView(await matterOf(request), request),
})
