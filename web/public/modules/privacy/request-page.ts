import { privacyContract } from '#contracts/privacy'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import {
  button,
  details,
  type Html,
  html,
  notice,
  type SummaryRow,
  section,
  summaryList,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { dayText, instantText } from '../../site/time.ts'
import { explanationParts } from '../why/explanation.ts'
import { requestTag } from './request-words.ts'
import { privacyTrail } from './trail.ts'

const { readOwnRequest, withdrawRequest } = privacyContract.endpoints

type Own = OutputOf<typeof readOwnRequest>

function rows(own: Own, { t, locale }: HallRequest): SummaryRow[] {
  const code = (text: string) => html`<span class="code">${text}</span>`
  return [
    { term: t('public:privacy.number'), value: code(own.number) },
    { term: t('public:privacy.state'), value: requestTag(own.state, t) },
    { term: t('public:privacy.asked-at'), value: instantText(own.askedAt, locale) },
    { term: t('public:privacy.due'), value: dayText(own.dueOn, locale) },
    ...(own.caseNumber === null
      ? []
      : [{ term: t('public:privacy.request-case'), value: code(own.caseNumber) }]),
    { term: t('public:privacy.request-what'), value: own.what },
  ]
}

function answer({ state, answer: text, answeredAt }: Own, { t, locale }: HallRequest): Html | null {
  if (text === null || answeredAt === null) return null
  const remedy = state === 'refused' ? html`<p>${t('public:privacy.remedy')}</p>` : null
  const when = html`<p class="muted">${instantText(answeredAt, locale)}</p>`
  return section({
    id: 'answer',
    title: t('public:privacy.answer'),
    body: html`<p>${text}</p>${when}${remedy}`,
  })
}

function requestView(own: Own, request: HallRequest): View {
  const { at, t, locale } = request
  const sent = sentForm(request, 'withdraw')
  const open = own.state === 'open'
  const told = t('public:privacy.asked', { number: own.number, day: dayText(own.dueOn, locale) })
  return formView(request, {
    title: t(`public:privacy.kind-${own.kind}`),
    trail: [...privacyTrail(request), { href: at.requests, label: t('public:privacy.requests') }],
    sent,
    body: [
      open ? notice({ tone: 'info', body: told, t }) : null,
      summaryList(rows(own, request)),
      details({ summary: t('legaltime:why.title'), body: explanationParts(own.why, request) }),
      answer(own, request),
      open
        ? posting(request, {
            name: 'withdraw',
            body: [button({ label: t('public:privacy.withdraw'), kind: 'secondary' })],
          })
        : null,
    ],
  })
}

/** `/<government>/account/privacy/requests/<request>`: one request about the reader's data and its answer. */
export const requestPage = hallPage({
  path: '/account/privacy/requests/:requestId',
  signedIn: true,
  reads: [readOwnRequest],
  forms: {
    withdraw: pageForm({
      endpoint: withdrawRequest,
      done: (_output, request) => hallOf(request).request(request.params.requestId ?? ''),
    }),
  },
  async render(request) {
    const asked = { government: request.government.slug, requestId: request.param('requestId') }
    return requestView(await request.call(readOwnRequest, asked), request)
  },
})
