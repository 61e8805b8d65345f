import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { buttonLink, cardList, emptyState, heading } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'

const { listDrafts } = approvalContract.endpoints

function draftsView({ rows }: OutputOf<typeof listDrafts>, { at, t, locale }: HallRequest): View {
  const title = t('public:draft.mine')
  const cards = rows.map(({ id, itemName, updatedAt, keptUntil }) => ({
    href: at.draft(id),
    title: itemName,
    facts: [
      t('public:draft.saved', { when: instantText(updatedAt, locale) }),
      ...(keptUntil === null ? [] : [t('public:draft.kept-until', { day: dayText(keptUntil, locale) })]),
    ],
  }))
  const none = emptyState({
    title: t('public:draft.none'),
    text: t('public:draft.none-text'),
    action: buttonLink({ href: at.services(), label: t('public:matter.start'), kind: 'secondary' }),
  })
  return {
    title,
    place: 'matters',
    trail: [{ href: at.matters, label: t('public:nav.matters') }],
    personal: true,
    body: [heading({ level: 1, text: title }), cards.length > 0 ? cardList({ cards }) : none],
  }
}

/** `/<government>/drafts`: applications that were begun and not sent. */
export const draftsPage = hallPage({
  path: '/drafts',
  signedIn: true,
  reads: [listDrafts],
  async render(request) {
    return draftsView(await request.call(listDrafts, { government: request.government.slug }), request)
  },
})
