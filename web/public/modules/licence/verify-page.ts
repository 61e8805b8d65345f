import { licenceContract } from '#contracts/licence'
import { paperContract } from '#contracts/paper'
import type { OutputOf } from '#kernel/contract'
import { Refusal, refusalKey } from '#kernel/errors'
import {
  button,
  emptyState,
  errorOf,
  errorSummary,
  type FormError,
  type Html,
  heading,
  html,
  notice,
  queryForm,
  type SummaryRow,
  summaryList,
  tag,
  textField,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText } from '../../site/time.ts'
import { standingLine, validityText } from './validity.ts'
import { askFile, fileErrors, fileForms, fileNotice, sentFile } from './verify-file-part.ts'

const { verifyLicence } = licenceContract.endpoints
const { verifyPaper } = paperContract.endpoints

type Licence = NonNullable<OutputOf<typeof verifyLicence>['licence']>
type Paper = NonNullable<OutputOf<typeof verifyPaper>['paper']>

/** What a code stands for. */
type Finding =
  | { readonly kind: 'none' }
  | { readonly kind: 'licence'; readonly licence: Licence }
  | { readonly kind: 'paper'; readonly paper: Paper }

interface Answer {
  readonly finding: Finding | null
  readonly errors: readonly FormError[]
}

/** Longest code of a paper, in characters; what is longer can only be the identifier of a licence. */
const PAPER_CODE = 40

async function find(code: string, request: HallRequest): Promise<Finding> {
  const government = request.government.slug
  const { licence } = await request.call(verifyLicence, { government, code })
  if (licence) return { kind: 'licence', licence }
  if (code.length > PAPER_CODE) return { kind: 'none' }
  const { paper } = await request.call(verifyPaper, { government, code })
  return paper ? { kind: 'paper', paper } : { kind: 'none' }
}

async function answerTo(code: string, request: HallRequest): Promise<Answer> {
  if (code === '') return { finding: null, errors: [] }
  try {
    return { finding: await find(code, request), errors: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const message = request.t(refusalKey(error.code), error.params)
    return { finding: null, errors: [{ name: 'code', message }] }
  }
}

const code = (text: string): Html => html`<span class="code">${text}</span>`

function licenceRows(licence: Licence, { t, locale }: HallRequest): SummaryRow[] {
  return [
    {
      term: t('public:verify.standing'),
      value: standingLine(licence, { t, locale }),
    },
    ...(licence.replacedBy
      ? [
          {
            term: t('public:licences.replaced-by'),
            value: html`${code(licence.replacedBy.identifier)} ${dayText(licence.replacedBy.on, locale)}`,
          },
        ]
      : []),
    { term: t('public:licence.name'), value: licence.name },
    ...(licence.imported ? [{ term: t('public:verify.source'), value: t('public:verify.imported') }] : []),
    { term: t('public:verify.number'), value: licence.number },
    { term: t('public:licence.identifier'), value: code(licence.identifier) },
    { term: t('public:verify.holder'), value: licence.holder },
    { term: t('public:verify.issuer'), value: licence.issuer },
    { term: t('public:verify.item'), value: licence.itemName },
    { term: t('public:verify.issued'), value: dayText(licence.issuedOn, locale) },
    { term: t('public:licence.validity'), value: validityText(licence, { t, locale }) },
  ]
}

function paperRows(paper: Paper, { t, locale }: HallRequest): SummaryRow[] {
  const state = tag(t(`public:verify.paper-${paper.state}`), paper.state === 'issued' ? 'done' : 'stopped')
  return [
    { term: t('public:verify.standing'), value: state },
    { term: t('public:matter.paper'), value: paper.title },
    { term: t('public:matter.paper-number'), value: paper.number },
    { term: t('public:verify.issuer'), value: paper.unitName },
    { term: t('public:verify.issued'), value: dayText(paper.issuedOn, locale) },
    ...(paper.successor === null ? [] : [{ term: t('public:verify.successor'), value: paper.successor }]),
  ]
}

/** Says plainly that a paper is no longer to be relied on. */
function endedNotice(paper: Paper, { t }: HallRequest): Html | null {
  if (paper.state === 'issued') return null
  return notice({ tone: 'warning', body: t(`public:verify.ended-${paper.state}`), t })
}

/** Says that what was found was made of invented data. */
const illustrativeNotice = ({ illustrative }: { readonly illustrative: boolean }, { t }: HallRequest) =>
  illustrative ? notice({ tone: 'warning', body: t('public:verify.illustrative'), t }) : null

const genuine = { licence: 'public:verify.genuine-licence', paper: 'public:verify.genuine-paper' } as const

function found(finding: Finding, request: HallRequest): (Html | null)[] {
  const { t } = request
  if (finding.kind === 'none') {
    return [emptyState({ title: t('public:verify.none'), text: t('public:verify.none-text') })]
  }
  const record = finding.kind === 'licence' ? finding.licence : finding.paper
  const rows =
    finding.kind === 'licence' ? licenceRows(finding.licence, request) : paperRows(finding.paper, request)
  return [
    notice({ tone: 'info', body: t(genuine[finding.kind]), t }),
    finding.kind === 'paper' ? endedNotice(finding.paper, request) : null,
    illustrativeNotice(record, request),
    summaryList(rows),
  ]
}

function askForm(asked: string, errors: readonly FormError[], { at, t }: HallRequest): Html {
  const field = textField({
    name: 'code',
    label: t('public:verify.code'),
    hint: t('public:verify.code-hint'),
    value: asked,
    error: errorOf(errors, 'code'),
    autocomplete: 'off',
    code: true,
    maxLength: 128,
    t,
  })
  return queryForm({ action: at.verify(), body: [field, button({ label: t('public:verify.ask') })] })
}

/** What came of a file that was sent, with the paper that it is. */
function foundFile(request: HallRequest): (Html | null)[] {
  const file = sentFile(request)
  if (!file) return []
  const { paper } = file
  if (!paper) return [fileNotice(file, request)]
  return [
    fileNotice(file, request),
    endedNotice(paper, request),
    illustrativeNotice(paper, request),
    summaryList(paperRows(paper, request)),
  ]
}

function verifyView(asked: string, { finding, errors: own }: Answer, request: HallRequest): View {
  const { t } = request
  const errors = [...own, ...fileErrors(request)]
  const title = t('public:nav.verify')
  return {
    title,
    place: 'verify',
    trail: [],
    personal: finding !== null || sentFile(request) !== null,
    hasErrors: errors.length > 0,
    body: [
      errorSummary({ errors, t }),
      heading({ level: 1, text: title }),
      ...(finding === null ? [html`<p>${t('public:verify.lead')}</p>`] : found(finding, request)),
      ...foundFile(request),
      askForm(asked, errors, request),
      ...askFile(request),
    ],
  }
}

/** `/<government>/verify?code=`: whether a licence or a paper is genuine and in force; its QR code leads here. */
export const verifyPage = hallPage({
  path: '/verify',
  reads: [verifyLicence, verifyPaper],
  forms: fileForms,
  async render(request) {
    const asked = (request.query.code ?? '').trim().slice(0, 128)
    return verifyView(asked, await answerTo(asked, request), request)
  },
})
