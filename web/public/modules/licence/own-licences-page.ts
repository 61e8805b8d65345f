import { licenceContract } from '#contracts/licence'
import type { OutputOf } from '#kernel/contract'
import { buttonLink, type Card, cardList, emptyState, heading, html } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { ownStandingTag, validityText } from './validity.ts'

const { listOwnLicences } = licenceContract.endpoints

type Row = OutputOf<typeof listOwnLicences>['rows'][number]

const card = (row: Row, request: HallRequest): Card => ({
  href: request.at.licence(row.id),
  title: row.name,
  tag: ownStandingTag(row, request.t),
  facts: [
    request.t('public:licences.number-is', { number: row.number }),
    validityText(row, request),
    request.t('public:licences.code-is', { code: row.code }),
  ],
})

function licencesView(rows: readonly Row[], request: HallRequest): View {
  const { at, t } = request
  const title = t('public:licences.title')
  const start = buttonLink({ href: at.services(), label: t('public:matter.start'), kind: 'secondary' })
  return {
    title,
    trail: [{ href: at.account, label: t('public:nav.account') }],
    personal: true,
    body: [
      heading({ level: 1, text: title }),
      html`<p>${t('public:licences.means')}</p>`,
      rows.length > 0
        ? cardList({ cards: rows.map((row) => card(row, request)) })
        : emptyState({ title: t('public:licences.none'), action: start }),
    ],
  }
}

/** `/<government>/licences`: licences that the reader's account applied for, newest first. */
export const ownLicencesPage = hallPage({
  path: '/licences',
  signedIn: true,
  reads: [listOwnLicences],
  async render(request) {
    const { rows } = await request.call(listOwnLicences, { government: request.government.slug })
    return licencesView(rows, request)
  },
})
