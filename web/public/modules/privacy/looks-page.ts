import { privacyContract } from '#contracts/privacy'
import type { OutputOf } from '#kernel/contract'
import { emptyState, heading, html, pagination, table } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { PAGE_SIZE, pageAsked, pagesOf } from '../../site/paging.ts'
import { instantText } from '../../site/time.ts'
import { privacyTrail } from './trail.ts'

const { listLooks } = privacyContract.endpoints

type Looks = OutputOf<typeof listLooks>

function list(rows: Looks['rows'], { t, locale }: HallRequest) {
  return table({
    caption: t('public:privacy.looks'),
    captionUnseen: true,
    columns: [
      { label: t('public:privacy.look-at'), cell: (row) => instantText(row.at, locale), heads: true },
      { label: t('public:privacy.look-unit'), cell: (row) => row.unitName },
      { label: t('public:privacy.look-position'), cell: (row) => row.position },
      { label: t('public:privacy.look-what'), cell: (row) => t(`public:privacy.look-${row.kind}`) },
      { label: t('public:privacy.look-case'), cell: (row) => row.reference ?? '' },
    ],
    rows,
  })
}

function looksView({ rows, total }: Looks, page: number, request: HallRequest): View {
  const { at, t, government } = request
  const title = t('public:privacy.looks')
  return {
    title,
    trail: privacyTrail(request),
    personal: true,
    body: [
      heading({ level: 1, text: title }),
      html`<p>${t('public:privacy.looks-means', { government: government.name })}</p>`,
      rows.length > 0 ? list(rows, request) : emptyState({ title: t('public:privacy.looks-none') }),
      pagination({ page, pages: pagesOf(total), href: (to) => at.looks({ page: to }), t }),
    ],
  }
}

/** `/<government>/account/privacy/looks`: who of the staff looked at the reader's data. */
export const looksPage = hallPage({
  path: '/account/privacy/looks',
  signedIn: true,
  reads: [listLooks],
  async render(request) {
    const page = pageAsked(request.query.page)
    const asked = { government: request.government.slug, page, size: PAGE_SIZE }
    return looksView(await request.call(listLooks, asked), page, request)
  },
})
