import { complaintContract } from '#contracts/complaint'
import { buttonGroup, buttonLink, confirmPanel, html } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText } from '../../site/time.ts'
import { type Complaint, complaintOf, complaintsTrail } from './complaint.ts'

function sentView(complaint: Complaint, request: HallRequest): View {
  const { at, t, locale } = request
  const title = t('public:complaint.sent')
  const { id, number, dueOn } = complaint
  const by =
    dueOn === null
      ? null
      : html`<li>${t('public:complaint.then-answer', { day: dayText(dueOn, locale) })}</li>`
  return {
    title,
    place: 'matters',
    trail: complaintsTrail(request),
    personal: true,
    body: [
      confirmPanel({ title, numbers: [{ label: t('public:complaint.number'), value: number }] }),
      html`<h2>${t('public:submitted.next')}</h2><ol><li>${t('public:complaint.then-desk')}</li><li>${t('public:complaint.then-unit')}</li>${by}<li>${t('public:complaint.then-review')}</li></ol>`,
      buttonGroup([
        buttonLink({ href: at.complaint(id), label: t('public:complaint.to-complaint') }),
        buttonLink({ href: at.matters, label: t('public:nav.matters'), kind: 'secondary' }),
      ]),
    ],
  }
}

/** `/<government>/complaints/<complaint>/sent`: that it arrived, its number, and what happens next. */
export const complaintSentPage = hallPage({
  path: '/complaints/:complaintId/sent',
  signedIn: true,
  reads: [complaintContract.endpoints.readOwnComplaint],
  render: async (request) => sentView(await complaintOf(request), request),
})
