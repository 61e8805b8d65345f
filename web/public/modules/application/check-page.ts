import { approvalContract } from '#contracts/approval'
import { answerLines, askedPages, keptAnswers } from '#kernel/form'
import { pageForm } from '#kernel/page'
import {
  button,
  errorSummary,
  type FormError,
  type Html,
  heading,
  hiddenText,
  html,
  notice,
  type SummaryRow,
  section,
  summaryList,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { filesOf, placeName } from '../../site/uploads.ts'
import { answerWords } from './answer-words.ts'
import { type Draft, draftOf, draftSteps, draftTrail, renewsText } from './draft.ts'

const { readDraft, submitApplication } = approvalContract.endpoints

function generalRows(draft: Draft, { at, t }: HallRequest): SummaryRow[] {
  return draft.asks.map((name) => ({
    term: t(`public:draft.${name}`),
    value: draft.form[name] || t('public:draft.empty'),
    action: {
      href: at.draftForm(draft.id, { part: name, back: 'check' }),
      label: t('public:draft.change'),
    },
  }))
}

/** The answers of the item's form, page by page, each with the way to change it. */
function answered(draft: Draft, request: HallRequest): Html[] {
  const { at, t } = request
  const answers = keptAnswers(draft.pages, draft.form.answers ?? {})
  const read = answerLines(draft.pages, answers, answerWords(request))
  return askedPages(draft.pages, answers).map(({ number, title }) => {
    const lines = read.find((section) => section.number === number)?.lines ?? []
    const href = at.draftForm(draft.id, { part: String(number), back: 'check' })
    const rows = lines.map(({ label, value }) => ({ term: label, value }))
    return html`${heading({ level: 3, text: title })}${rows.length > 0 ? summaryList(rows) : html`<p>${t('public:draft.empty')}</p>`}<p><a href="${href}">${t('public:draft.change')}${hiddenText(title)}</a></p>`
  })
}

function applicantRows({ applicant }: Draft, { t }: HallRequest): SummaryRow[] {
  return [
    { term: t('public:draft.applicant'), value: applicant.name },
    {
      term: t(`public:account.id-${applicant.kind}`),
      value: html`<span class="code">${applicant.idNumber}</span>`,
    },
    { term: t('public:account.phone'), value: html`<span class="code">${applicant.phone}</span>` },
  ]
}

function materialRows(draft: Draft, request: HallRequest): SummaryRow[] {
  const { at, t } = request
  const made = draft.materials.filter(({ fromForm }) => fromForm)
  const handedIn = draft.materials.filter(({ fromForm }) => !fromForm)
  return [
    ...made.map((material) => ({
      term: placeName(material, request),
      value: t('public:upload.from-form-hint'),
    })),
    ...handedIn.map((material) => ({
      term: placeName(material, request),
      value:
        filesOf(material, { href: (id) => at.draftFile(draft.id, id) }, request) ??
        t(material.necessity === 'required' ? 'public:upload.needed' : 'public:upload.may-follow'),
      action: {
        href: at.draftMaterial(draft.id, material.seq, { back: 'check' }),
        label: t('public:draft.change'),
      },
    })),
  ]
}

/** What still stands in the way of sending, each leading to where it is put right. */
function gapErrors({ id, gaps, materials }: Draft, { at, t }: HallRequest): FormError[] {
  const placeNamed = (name: string) => materials.find((material) => material.name === name)?.seq ?? 1
  const form = (part: string) => at.draftForm(id, { part, back: 'check' })
  return gaps.map(({ kind, name, page = 1 }) => {
    if (kind === 'answer')
      return { name: null, message: t('public:draft.gap-answer', { name }), href: form(String(page)) }
    if (kind === 'field')
      return {
        ...{ name: null, href: form(name) },
        message: t('public:draft.gap-field', { name: t(`public:draft.${name}`) }),
      }
    return {
      ...{ name: null, message: t('public:draft.gap-material', { name }) },
      href: at.draftMaterial(id, placeNamed(name), { back: 'check' }),
    }
  })
}

function sendForm(request: HallRequest): Html {
  const { t } = request
  const body = [
    notice({ tone: 'info', body: t('public:draft.declaration'), t }),
    button({ label: t('public:draft.submit') }),
  ]
  return posting(request, { name: 'submit', body })
}

/** Where the level is raised, for who was refused because his is too low. */
function levelLink({ refused, at, t }: HallRequest): Html | null {
  if (refused?.refusal.code !== 'realname.level-too-low') return null
  return html`<p>${textLink({ href: at.level, label: t('public:level.raise') })}</p>`
}

function checkView(draft: Draft, request: HallRequest): View {
  const { t } = request
  const title = t('public:draft.step-check')
  const sent = sentForm(request, 'submit')
  const gaps = gapErrors(draft, request)
  const errors = gaps.length > 0 ? gaps : sent.errors
  const materials = materialRows(draft, request)
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    hasErrors: errors.length > 0,
    body: [
      draftSteps(draft, 3, request),
      errorSummary({ errors, t }),
      heading({ level: 1, text: title, caption: draft.item.name }),
      renewsText(draft, request),
      section({
        id: 'applicant',
        title: t('public:draft.applicant'),
        body: summaryList(applicantRows(draft, request)),
      }),
      section({
        id: 'form',
        title: t('public:corrections.form'),
        body: [...answered(draft, request), summaryList(generalRows(draft, request))],
      }),
      section({
        id: 'materials',
        title: t('public:guide.materials'),
        body: materials.length > 0 ? summaryList(materials) : html`<p>${t('public:draft.no-materials')}</p>`,
      }),
      levelLink(request),
      gaps.length > 0 ? null : sendForm(request),
    ],
  }
}

/** `/<government>/apply/<draft>/check`: everything once more, then send. */
export const checkPage = hallPage({
  path: '/apply/:draftId/check',
  signedIn: true,
  reads: [readDraft],
  forms: {
    submit: pageForm({
      endpoint: submitApplication,
      done: ({ caseId }, request) => hallOf(request).submitted(caseId),
    }),
  },
  render: async (request) => checkView(await draftOf(request), request),
})
