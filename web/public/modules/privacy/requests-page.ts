import { privacyContract, REQUEST_KINDS } from '#contracts/privacy'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import {
  button,
  type Card,
  cardList,
  errorOf,
  type Html,
  radioField,
  section,
  textareaField,
  textField,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, typedIn } from '../../site/refused.ts'
import { dayText, instantText } from '../../site/time.ts'
import { requestTag } from './request-words.ts'
import { privacyTrail } from './trail.ts'

const { listOwnRequests, askRequest } = privacyContract.endpoints

type Row = OutputOf<typeof listOwnRequests>['rows'][number]

const labelsOf = ({ t }: HallRequest) => ({
  kind: t('public:privacy.request-kind'),
  what: t('public:privacy.request-what'),
  caseNumber: t('public:privacy.request-case'),
})

const card = ({ id, number, kind, state, askedAt, dueOn }: Row, { at, t, locale }: HallRequest): Card => ({
  href: at.request(id),
  title: t(`public:privacy.kind-${kind}`),
  tag: requestTag(state, t),
  facts: [
    t('public:privacy.number-is', { number }),
    instantText(askedAt, locale),
    ...(state === 'open' ? [t('public:privacy.answer-by', { day: dayText(dueOn, locale) })] : []),
  ],
})

function askForm(sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const labels = labelsOf(request)
  const of = (name: keyof typeof labels) => ({
    ...{ name, label: labels[name], value: typedIn(sent, name), t },
    error: errorOf(sent.errors, name),
  })
  const choices = REQUEST_KINDS.map((value) => ({
    value,
    label: t(`public:privacy.kind-${value}`),
    hint: t(`public:privacy.kind-${value}-hint`),
  }))
  return posting(request, {
    name: 'ask',
    body: [
      radioField({ ...of('kind'), choices }),
      textareaField({
        ...of('what'),
        hint: t('public:privacy.request-what-hint'),
        rows: 5,
        maxLength: 2000,
      }),
      textField({ ...of('caseNumber'), optional: true, width: 'l', maxLength: 40, code: true }),
      button({ label: t('public:privacy.ask') }),
    ],
  })
}

function requestsView(rows: readonly Row[], request: HallRequest): View {
  const { t } = request
  const sent = sentForm(request, 'ask', labelsOf(request))
  const cards = rows.map((row) => card(row, request))
  return formView(request, {
    title: t('public:privacy.requests'),
    trail: privacyTrail(request),
    sent,
    body: [
      cards.length > 0 ? cardList({ cards }) : null,
      section({ id: 'ask', title: t('public:privacy.ask-new'), body: askForm(sent, request) }),
    ],
  })
}

/** `/<government>/account/privacy/requests`: the reader's requests about his data, and a new one. */
export const requestsPage = hallPage({
  path: '/account/privacy/requests',
  signedIn: true,
  reads: [listOwnRequests],
  forms: {
    ask: pageForm({
      endpoint: askRequest,
      input: ({ caseNumber, ...typed }, { params }) => ({
        ...typed,
        ...(caseNumber !== '' && { caseNumber }),
        government: params.government,
      }),
      done: ({ requestId }, request) => hallOf(request).request(requestId),
    }),
  },
  async render(request) {
    const { rows } = await request.call(listOwnRequests, { government: request.government.slug })
    return requestsView(rows, request)
  },
})
