import { privacyContract } from '#contracts/privacy'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import { button, checkboxesField, type Html, html, notice, tag } from '../../kit/index.ts'
import { localPath, withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { instantText } from '../../site/time.ts'
import { textPart } from './text-part.ts'
import { privacyTrail } from './trail.ts'

const { listConsents, decideConsents } = privacyContract.endpoints

type Consents = OutputOf<typeof listConsents>
type Row = Consents['rows'][number]

/** What the reader has said to a text, and when. */
function saidTo({ kind, given, at }: Row, { t, locale }: HallRequest): Html | null {
  if (given === null || at === null) return null
  const word = kind === 'notice' ? 'read' : given ? 'given' : 'not-given'
  const mark = tag(t(`public:privacy.said-${word}`), given ? 'done' : 'caution')
  return html`<p>${mark} ${instantText(at, locale)}</p>`
}

function form(rows: readonly Row[], request: HallRequest): Html {
  const { t } = request
  const asked = rows.filter((row) => row.kind === 'consent')
  const choices = checkboxesField({
    name: 'given',
    label: t('public:privacy.i-consent'),
    hint: t('public:privacy.i-consent-hint'),
    choices: asked.map(({ code, title }) => ({ value: code, label: title })),
    values: asked.filter((row) => row.given === true).map((row) => row.code),
    optional: true,
    t,
  })
  return posting(request, {
    name: 'decide',
    query: { next: request.query.next },
    body: [asked.length > 0 ? choices : null, button({ label: t('public:privacy.save-consents') })],
  })
}

function consentsView({ rows }: Consents, request: HallRequest): View {
  const { t, query } = request
  return formView(request, {
    title: t('public:privacy.consents'),
    trail: privacyTrail(request),
    sent: sentForm(request, 'decide'),
    body: [
      query.saved === 'yes' ? notice({ tone: 'success', body: t('public:privacy.saved'), t }) : null,
      ...rows.map((row) => textPart(row, request, saidTo(row, request))),
      form(rows, request),
    ],
  })
}

/** `/<government>/account/privacy/consents`: what the reader is told, and what he consents to or not. */
export const consentsPage = hallPage({
  path: '/account/privacy/consents',
  signedIn: true,
  reads: [listConsents],
  forms: {
    decide: pageForm({
      endpoint: decideConsents,
      input: ({ given }) => ({ given: given === undefined ? [] : [given].flat() }),
      done: (_output, request) =>
        localPath(request.query.next) ?? withQuery(hallOf(request).consents(), { saved: 'yes' }),
    }),
  },
  render: async (request) => consentsView(await request.call(listConsents, {}), request),
})
