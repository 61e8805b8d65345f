import { approvalContract } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import { button, errorOf, type Html, html, notice, radioField, textareaField } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, typedIn } from '../../site/refused.ts'
import { matterOf, matterTrail } from './matter.ts'
import type { Matter } from './words.ts'

const { readMatter, rateMatter } = approvalContract.endpoints

/** 1 非常满意 to 5 非常不满意 (GB/T 39046 A.8). */
const GRADES = ['1', '2', '3', '4', '5'] as const

function rateForm(sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const grade = radioField({
    name: 'grade',
    label: t('public:rating.question'),
    choices: GRADES.map((value) => ({ value, label: t(`public:rating.grade-${value}`) })),
    value: typedIn(sent, 'grade'),
    error: errorOf(sent.errors, 'grade'),
    t,
  })
  const comment = textareaField({
    name: 'comment',
    label: t('public:rating.comment'),
    value: typedIn(sent, 'comment'),
    error: errorOf(sent.errors, 'comment'),
    optional: true,
    rows: 4,
    maxLength: 500,
    t,
  })
  return posting(request, {
    name: 'rate',
    body: [grade, comment, button({ label: t('public:rating.send') })],
  })
}

function rateView(matter: Matter, request: HallRequest): View {
  const { t } = request
  const title = t('public:rating.title')
  const sent = sentForm(request, 'rate', {
    grade: t('public:rating.title'),
    comment: t('public:rating.comment'),
  })
  return formView(request, {
    ...{ title, caption: matter.item.name, place: 'matters', sent },
    trail: matterTrail(matter, request),
    body: [
      html`<p>${t('public:rating.once')}</p>`,
      matter.can.rate
        ? rateForm(sent, request)
        : notice({ tone: 'info', body: t('public:rating.not-now'), t }),
    ],
  })
}

/** `/<government>/matters/<case>/rate`: once for each case that was answered; no grade is chosen beforehand. */
export const ratePage = hallPage({
  path: '/matters/:caseId/rate',
  signedIn: true,
  reads: [readMatter],
  forms: {
    rate: pageForm({
      endpoint: rateMatter,
      done: (_output, request) => hallOf(request).matter(request.params.caseId ?? ''),
    }),
  },
  render: async (request) => rateView(await matterOf(request), request),
})
