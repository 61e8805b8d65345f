import { approvalContract, RATING_REASONS } from '#contracts/approval'
import { pageForm } from '#kernel/page'
import {
  button,
  buttonGroup,
  buttonLink,
  checkboxesField,
  errorOf,
  type Html,
  heading,
  html,
  notice,
  textareaField,
  textLink,
} from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
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
type Grade = (typeof GRADES)[number]

/** The first grade that is a 差评, which its unit answers. */
const FIRST_BAD = 4

/** The grade that the address names, if it is one. */
const gradeIn = ({ query }: HallRequest): Grade | undefined => GRADES.find((grade) => grade === query.grade)

/** The first step: a grade, and nothing chosen beforehand. */
function gradeLinks({ path, t }: HallRequest): Html {
  const links = GRADES.map((grade) =>
    buttonLink({
      href: withQuery(path, { grade }),
      label: t(`public:rating.grade-${grade}`),
      kind: 'secondary',
    }),
  )
  return html`${heading({ level: 2, text: t('public:rating.question') })}${buttonGroup(links)}`
}

/** The second step: what the grade is for, and in one's own words. */
function reasonsForm(grade: Grade, sent: SentForm, request: HallRequest): Html {
  const { path, t } = request
  const bad = Number(grade) >= FIRST_BAD
  const chosen = t('public:rating.given', { grade: t(`public:rating.grade-${grade}`) })
  const reasons = checkboxesField({
    name: 'reasons',
    label: t(bad ? 'public:rating.reasons-bad' : 'public:rating.reasons-good'),
    choices: RATING_REASONS.filter(({ grades }) => grades.includes(Number(grade))).map(({ code }) => ({
      value: code,
      label: t(`feedback:rating-reason.${code}`),
    })),
    values: [sent.values.reasons ?? []].flat(),
    error: errorOf(sent.errors, 'reasons'),
    optional: true,
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
  const form = posting(request, {
    name: 'rate',
    query: { grade },
    body: [reasons, comment, button({ label: t('public:rating.send') })],
  })
  const change = textLink({ href: path, label: t('public:rating.change') })
  return html`<p><strong>${chosen}</strong> ${change}</p>${bad ? notice({ tone: 'info', body: t('public:rating.bad-next'), t }) : null}${form}`
}

function rateView(matter: Matter, request: HallRequest): View {
  const { t } = request
  const grade = gradeIn(request)
  const sent = sentForm(request, 'rate', {
    reasons: t('public:rating.reasons-good'),
    comment: t('public:rating.comment'),
  })
  const asked = grade === undefined ? gradeLinks(request) : reasonsForm(grade, sent, request)
  return formView(request, {
    ...{ title: t('public:rating.title'), caption: matter.item.name, place: 'matters', sent },
    trail: matterTrail(matter, request),
    body: [
      html`<p>${t('public:rating.once')}</p>`,
      matter.can.rate ? asked : notice({ tone: 'info', body: t('public:rating.not-now'), t }),
    ],
  })
}

/** `/<government>/matters/<case>/rate`: once for each case that was answered: a grade, then what it is for. */
export const ratePage = hallPage({
  path: '/matters/:caseId/rate',
  signedIn: true,
  reads: [readMatter],
  forms: {
    rate: pageForm({
      endpoint: rateMatter,
      input: ({ reasons, comment }, { params, query }) => ({
        ...params,
        grade: Number(query.grade),
        ...(reasons !== undefined && { reasons: [reasons].flat() }),
        ...(typeof comment === 'string' && comment.trim() !== '' && { comment }),
      }),
      done: (_output, request) => hallOf(request).rated(request.params.caseId ?? ''),
    }),
  },
  render: async (request) => rateView(await matterOf(request), request),
})
