import { approvalContract } from '#contracts/approval'
import { COMPLAINT_GROUNDS, complaintContract } from '#contracts/complaint'
import { pageForm } from '#kernel/page'
import {
  button,
  checkboxesField,
  errorOf,
  type Html,
  html,
  notice,
  textareaField,
  textField,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, typedIn } from '../../site/refused.ts'
import type { Matter } from '../matter/words.ts'
import { complaintsTrail } from './complaint.ts'

const { complain } = complaintContract.endpoints
const { readMatter } = approvalContract.endpoints

const labelsOf = ({ t }: HallRequest) => ({
  grounds: t('public:complaint.grounds'),
  what: t('public:complaint.what'),
  who: t('public:complaint.who'),
})

function complainForm(sent: SentForm, request: HallRequest): Html {
  const { t, query } = request
  const labels = labelsOf(request)
  const of = (name: keyof typeof labels) => ({
    ...{ name, label: labels[name], t },
    error: errorOf(sent.errors, name),
  })
  return posting(request, {
    name: 'complain',
    query: { matter: query.matter },
    body: [
      checkboxesField({
        ...of('grounds'),
        hint: t('public:complaint.grounds-hint'),
        choices: COMPLAINT_GROUNDS.map((value) => ({ value, label: t(`feedback:ground.${value}`) })),
        values: [sent.values.grounds ?? []].flat(),
      }),
      textareaField({
        ...of('what'),
        hint: t('public:complaint.what-hint'),
        value: typedIn(sent, 'what'),
        rows: 6,
        maxLength: 2000,
      }),
      textField({
        ...of('who'),
        hint: t('public:complaint.who-hint'),
        value: typedIn(sent, 'who'),
        optional: true,
        width: 'l',
        maxLength: 100,
      }),
      html`<p>${t('public:complaint.next')}</p>`,
      button({ label: t('public:complaint.send') }),
    ],
  })
}

/** The matter that it is about; a complaint may also be about none. */
function aboutText(matter: Matter | null, { t }: HallRequest): Html {
  const body =
    matter === null
      ? t('public:complaint.about-none')
      : t('public:complaint.about', { item: matter.item.name, number: matter.number })
  return notice({ tone: 'info', body, t })
}

function complainView(matter: Matter | null, request: HallRequest): View {
  const { t } = request
  const sent = sentForm(request, 'complain', labelsOf(request))
  return formView(request, {
    ...{ title: t('public:complaint.begin'), place: 'matters', trail: complaintsTrail(request), sent },
    body: [
      html`<p>${t('public:complaint.lead')}</p>`,
      aboutText(matter, request),
      complainForm(sent, request),
    ],
  })
}

/** `/<government>/complaints/new`: a complaint about the service, `?matter=` about a matter of the reader. */
export const complainPage = hallPage({
  path: '/complaints/new',
  signedIn: true,
  reads: [readMatter],
  forms: {
    complain: pageForm({
      endpoint: complain,
      input: ({ grounds, what, who }, { params, query }) => ({
        government: params.government,
        grounds: grounds === undefined ? [] : [grounds].flat(),
        what,
        ...(typeof who === 'string' && who.trim() !== '' && { who }),
        ...(query.matter !== undefined && { caseId: query.matter }),
      }),
      done: ({ complaintId }, request) => hallOf(request).complaintSent(complaintId),
    }),
  },
  async render(request) {
    const { query, government } = request
    const matter =
      query.matter === undefined
        ? null
        : await request.call(readMatter, { government: government.slug, caseId: query.matter })
    return complainView(matter, request)
  },
})
