import { approvalContract } from '#contracts/approval'
import { buttonGroup, buttonLink, confirmPanel, type Html, heading, html, notice } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { matterOf, matterTrail } from './matter.ts'
import type { Matter } from './words.ts'

/** The first grade that is a 差评, which its unit answers (GB/T 39046 A.8). */
const FIRST_BAD = 4

/** What becomes of a bad rating. */
function nextPart({ unitName }: Matter, { t }: HallRequest): Html {
  return html`<h2>${t('public:submitted.next')}</h2><ol><li>${t('public:rating.then-verify', { unit: unitName })}</li><li>${t('public:rating.then-call')}</li><li>${t('public:rating.then-answer')}</li></ol>`
}

function ratedView(matter: Matter, request: HallRequest): View {
  const { at, t } = request
  const { id, rating } = matter
  const bad = rating !== null && rating >= FIRST_BAD
  const title = t(rating === null ? 'public:rating.title' : 'public:rating.sent')
  const given = rating === null ? '' : t('public:rating.given', { grade: t(`public:rating.grade-${rating}`) })
  return {
    title,
    place: 'matters',
    trail: matterTrail(matter, request),
    personal: true,
    body: [
      rating === null
        ? html`${heading({ level: 1, text: title })}${notice({ tone: 'info', body: t('public:rating.not-yet'), t })}`
        : confirmPanel({ title, body: html`<p>${given}</p>` }),
      bad ? nextPart(matter, request) : null,
      buttonGroup([
        ...(bad ? [buttonLink({ href: at.complaints, label: t('public:complaint.mine') })] : []),
        buttonLink({ href: at.matter(id), label: t('public:submitted.to-matter'), kind: 'secondary' }),
      ]),
    ],
  }
}

/** `/<government>/matters/<case>/rated`: that the rating arrived, and what becomes of a bad one. */
export const ratedPage = hallPage({
  path: '/matters/:caseId/rated',
  signedIn: true,
  reads: [approvalContract.endpoints.readMatter],
  render: async (request) => ratedView(await matterOf(request), request),
})
