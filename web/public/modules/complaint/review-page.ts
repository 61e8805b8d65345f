import { complaintContract } from '#contracts/complaint'
import { pageForm } from '#kernel/page'
import { button, errorOf, html, notice, textareaField } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, typedIn } from '../../site/refused.ts'
import { type Complaint, complaintOf, complaintsTrail, titleOf } from './complaint.ts'

const { readOwnComplaint, askReview } = complaintContract.endpoints

function reviewView(complaint: Complaint, request: HallRequest): View {
  const { at, t } = request
  const label = t('public:complaint.review-why')
  const sent = sentForm(request, 'review', { why: label })
  const field = textareaField({
    ...{ name: 'why', label, hint: t('public:complaint.review-hint'), t },
    ...{ value: typedIn(sent, 'why'), error: errorOf(sent.errors, 'why'), rows: 5, maxLength: 1000 },
  })
  const title = titleOf(complaint, request)
  return formView(request, {
    ...{ title: t('public:complaint.ask-review'), caption: title, place: 'matters', sent },
    trail: [...complaintsTrail(request), { href: at.complaint(complaint.id), label: title }],
    body: [
      html`<p>${t('public:complaint.review-lead')}</p>`,
      complaint.can.askReview
        ? posting(request, {
            name: 'review',
            body: [field, button({ label: t('public:complaint.ask-review') })],
          })
        : notice({ tone: 'info', body: t('public:complaint.review-not-now'), t }),
    ],
  })
}

/** `/<government>/complaints/<complaint>/review`: to ask once that somebody else looks at the answer. */
export const complaintReviewPage = hallPage({
  path: '/complaints/:complaintId/review',
  signedIn: true,
  reads: [readOwnComplaint],
  forms: {
    review: pageForm({
      endpoint: askReview,
      done: (_output, request) => hallOf(request).complaint(request.params.complaintId ?? ''),
    }),
  },
  render: async (request) => reviewView(await complaintOf(request), request),
})
