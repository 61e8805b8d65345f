import { complaintContract } from '#contracts/complaint'
import type { OutputOf } from '#kernel/contract'
import { buttonLink, type Card, cardList, emptyState, heading, html } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'
import { stateTag, titleOf } from './complaint.ts'

const { listOwnComplaints } = complaintContract.endpoints

type Row = OutputOf<typeof listOwnComplaints>['rows'][number]

function card(row: Row, request: HallRequest): Card {
  const { at, t, locale } = request
  const { id, number, state, askedAt, dueOn } = row
  return {
    href: at.complaint(id),
    title: titleOf(row, request),
    tag: stateTag(state, t),
    facts: [
      t('public:complaint.number-is', { number }),
      t('public:complaint.sent-at', { when: instantText(askedAt, locale) }),
      ...(dueOn === null ? [] : [t('public:complaint.answer-by', { day: dayText(dueOn, locale) })]),
    ],
  }
}

function complaintsView(rows: readonly Row[], request: HallRequest): View {
  const { at, t } = request
  const title = t('public:complaint.mine')
  const begin = buttonLink({ href: at.complain(), label: t('public:complaint.begin') })
  const cards = rows.map((row) => card(row, request))
  return {
    title,
    place: 'matters',
    trail: [{ href: at.matters, label: t('public:nav.matters') }],
    personal: true,
    body: [
      heading({ level: 1, text: title }),
      html`<p>${t('public:complaint.mine-lead')}</p>`,
      cards.length > 0
        ? html`${cardList({ cards })}<p>${begin}</p>`
        : emptyState({ title: t('public:complaint.none'), action: begin }),
    ],
  }
}

/** `/<government>/complaints`: what the reader complained about or rated badly, and how it stands. */
export const complaintsPage = hallPage({
  path: '/complaints',
  signedIn: true,
  reads: [listOwnComplaints],
  async render(request) {
    const { rows } = await request.call(listOwnComplaints, { government: request.government.slug })
    return complaintsView(rows, request)
  },
})
