import { complaintContract } from '#contracts/complaint'
import {
  buttonLink,
  details,
  type Html,
  heading,
  html,
  notice,
  type SummaryRow,
  section,
  summaryList,
  type TimelineEntry,
  textLink,
  timeline,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'
import { explanationParts } from '../why/explanation.ts'
import { type Complaint, complaintOf, complaintsTrail, groundWords, stateTag, titleOf } from './complaint.ts'

const optional = (term: string, value: string | null): SummaryRow[] =>
  value === null || value === '' ? [] : [{ term, value }]

function facts(complaint: Complaint, request: HallRequest): SummaryRow[] {
  const { at, t, locale } = request
  const { number, grade, what, who, caseId, caseNumber, unitName, askedAt } = complaint
  const matter =
    caseId === null || caseNumber === null
      ? []
      : [
          {
            term: t('public:matter.number'),
            value: textLink({ href: at.matter(caseId), label: caseNumber }),
          },
        ]
  return [
    { term: t('public:complaint.number'), value: html`<span class="code">${number}</span>` },
    { term: t('public:complaint.sent-on'), value: instantText(askedAt, locale) },
    ...matter,
    ...optional(t('public:complaint.unit'), unitName),
    ...optional(t('public:rating.title'), grade === null ? null : t(`public:rating.grade-${grade}`)),
    ...optional(t('public:complaint.grounds'), groundWords(complaint, request)),
    ...optional(t('public:complaint.what'), what),
    ...optional(t('public:complaint.who'), who),
  ]
}

/** By when the office answers; that it is late is said as plainly. */
function dueNotice({ dueOn, duties }: Complaint, { t, locale }: HallRequest): Html | null {
  if (dueOn === null) return null
  const late = duties.some(({ overdue, name }) => overdue && name !== 'verify')
  const day = dayText(dueOn, locale)
  return late
    ? notice({ tone: 'warning', body: t('public:complaint.late', { day }), t })
    : notice({ tone: 'info', body: t('public:complaint.answer-by', { day }), t })
}

function answerSection({ answer, answeredAt, finding }: Complaint, { t, locale }: HallRequest): Html | null {
  if (answer === null || answeredAt === null) return null
  const found =
    finding === null ? null : html`<p>${t('public:complaint.found')}${t(`complaint:finding.${finding}`)}</p>`
  return section({
    id: 'answer',
    title: t('public:complaint.answer'),
    body: html`${found}<p>${answer}</p><p class="hint">${instantText(answeredAt, locale)}</p>`,
  })
}

function reviewSection({ review }: Complaint, { t, locale }: HallRequest): Html | null {
  if (review === null) return null
  const { why, askedAt, outcome, answer, answeredAt } = review
  const told =
    outcome === null || answeredAt === null
      ? null
      : html`<p>${t(`complaint:outcome.${outcome}`)}</p><p>${answer ?? ''}</p><p class="hint">${instantText(answeredAt, locale)}</p>`
  return section({
    id: 'review',
    title: t('public:complaint.review'),
    body: html`${summaryList([
      { term: t('public:complaint.review-why'), value: why },
      { term: t('public:complaint.sent-on'), value: instantText(askedAt, locale) },
    ])}${told}`,
  })
}

/** What comes next, by state; nothing once it is answered. */
const NEXT: Readonly<Partial<Record<Complaint['state'], string>>> = {
  received: 'complaint:step.assigned',
  handling: 'complaint:duty.answer',
  review: 'complaint:duty.review',
}

function stepsSection(complaint: Complaint, { t, locale }: HallRequest): Html {
  const { askedAt, steps, answeredAt, review, withdrawnAt } = complaint
  const entry = (title: string, at: string, state: TimelineEntry['state'] = 'done'): TimelineEntry => ({
    ...{ title, when: instantText(at, locale), state },
  })
  const asked = review === null ? [] : [entry(t('public:complaint.review-asked'), review.askedAt)]
  const reviewed = review?.answeredAt ? [entry(t('complaint:state.closed'), review.answeredAt)] : []
  const next = NEXT[complaint.state]
  const entries: TimelineEntry[] = [
    entry(t('public:complaint.step-received'), askedAt),
    ...steps.map(({ kind, at }) => entry(t(`complaint:step.${kind}`), at)),
    ...(answeredAt === null ? [] : [entry(t('complaint:state.answered'), answeredAt)]),
    ...asked,
    ...reviewed,
    ...(withdrawnAt === null ? [] : [entry(t('public:complaint.withdrawn'), withdrawnAt, 'stopped')]),
    ...(next === undefined ? [] : [{ title: t(next), state: 'current' as const }]),
  ]
  return section({ id: 'steps', title: t('public:complaint.progress'), body: timeline({ entries, t }) })
}

/** Every period, with why it ends on that day. */
function whySections({ duties }: Complaint, request: HallRequest): Html[] {
  const { t, locale } = request
  return duties.map(({ name, dueOn, why }) =>
    details({
      summary: t('public:complaint.why', {
        what: t(`complaint:duty.${name}`),
        day: dayText(dueOn, locale),
      }),
      body: explanationParts(why, request),
    }),
  )
}

function reviewOffer({ id, can, duties }: Complaint, { at, t, locale }: HallRequest): Html | null {
  if (!can.askReview) return null
  const until = duties.find(({ name }) => name === 'ask-review')
  const day = until === undefined ? '' : dayText(until.dueOn, locale)
  return html`<p>${t('public:complaint.review-offer', { day })}</p><p>${buttonLink({ href: at.complaintReview(id), label: t('public:complaint.ask-review'), kind: 'secondary' })}</p>`
}

/** The way out, last: what is asked for is an answer. */
const withdrawal = ({ id, can }: Complaint, { at, t }: HallRequest): Html | null =>
  can.withdraw
    ? html`<p>${textLink({ href: at.complaintWithdrawal(id), label: t('public:complaint.withdraw') })}</p>`
    : null

function complaintView(complaint: Complaint, request: HallRequest): View {
  const { t } = request
  const title = titleOf(complaint, request)
  return {
    title,
    place: 'matters',
    trail: complaintsTrail(request),
    personal: true,
    body: [
      heading({
        level: 1,
        text: title,
        caption: t('public:complaint.number-is', { number: complaint.number }),
      }),
      html`<p>${stateTag(complaint.state, t)}</p>`,
      dueNotice(complaint, request),
      answerSection(complaint, request),
      reviewOffer(complaint, request),
      reviewSection(complaint, request),
      stepsSection(complaint, request),
      section({
        id: 'facts',
        title: t('public:complaint.facts'),
        body: summaryList(facts(complaint, request)),
      }),
      ...whySections(complaint, request),
      withdrawal(complaint, request),
    ],
  }
}

/** `/<government>/complaints/<complaint>`: one complaint or bad rating: progress, days, answer, review. */
export const complaintPage = hallPage({
  path: '/complaints/:complaintId',
  signedIn: true,
  reads: [complaintContract.endpoints.readOwnComplaint],
  render: async (request) => complaintView(await complaintOf(request), request),
})
