import { complaintContract } from '#contracts/complaint'
import { pageForm } from '#kernel/page'
import { button, buttonGroup, buttonLink, html, notice } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { type Complaint, complaintOf, complaintsTrail, titleOf } from './complaint.ts'

const { readOwnComplaint, withdrawComplaint } = complaintContract.endpoints

function withdrawView(complaint: Complaint, request: HallRequest): View {
  const { at, t } = request
  const title = titleOf(complaint, request)
  const back = at.complaint(complaint.id)
  const buttons = buttonGroup([
    button({ label: t('public:withdraw.confirm'), kind: 'danger' }),
    buttonLink({ href: back, label: t('public:withdraw.keep'), kind: 'secondary' }),
  ])
  return formView(request, {
    ...{ title: t('public:complaint.withdraw'), caption: title, place: 'matters' },
    sent: sentForm(request, 'withdraw', {}),
    trail: [...complaintsTrail(request), { href: back, label: title }],
    body: complaint.can.withdraw
      ? [
          html`<p>${t('public:complaint.withdraw-means')}</p>`,
          posting(request, { name: 'withdraw', body: [buttons] }),
        ]
      : [notice({ tone: 'info', body: t('public:complaint.withdraw-not-now'), t })],
  })
}

/** `/<government>/complaints/<complaint>/withdraw`: asks once before a complaint is taken back. */
export const withdrawComplaintPage = hallPage({
  path: '/complaints/:complaintId/withdraw',
  signedIn: true,
  reads: [readOwnComplaint],
  forms: {
    withdraw: pageForm({
      endpoint: withdrawComplaint,
      done: (_output, request) => hallOf(request).complaint(request.params.complaintId ?? ''),
    }),
  },
  render: async (request) => withdrawView(await complaintOf(request), request),
})
