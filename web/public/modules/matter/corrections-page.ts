import { approvalContract } from '#contracts/approval'
import { type Answers, askedPages, keptAnswers, MOST_ROWS } from '#kernel/form'
import { type FormValues, pageForm } from '#kernel/page'
import {
  button,
  buttonLink,
  details,
  emptyState,
  errorOf,
  type Html,
  heading,
  html,
  section,
  textareaField,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, summaryOf, typedIn } from '../../site/refused.ts'
import { filesOf, placeId, placeName, sentUpload, seqOf, uploadForms } from '../../site/uploads.ts'
import { answerField, answerLabels } from '../application/answer-fields.ts'
import { FORM_FIELDS, formFields, formLabels } from '../application/form-fields.ts'
import { typedAnswers } from '../application/typed-answers.ts'
import { matterOf, matterTrail } from './matter.ts'
import type { Matter } from './words.ts'

const { readMatter, addMatterMaterial, answerCorrections } = approvalContract.endpoints

function demands(matter: Matter, seq: number): Html {
  const lines = matter.corrections
    .filter((line) => line.seq === seq)
    .map(({ what }) => html`<li>${what}</li>`)
  return html`<ul>${lines}</ul>`
}

/** One material of the notice: what is asked, what is there, and a file to send. */
function placeSection(matter: Matter, seq: number, request: HallRequest): Html {
  const { at } = request
  const known = matter.materials.find((material) => material.seq === seq)
  const place = known ?? { seq, name: '', files: [] }
  const files = filesOf(place, { href: (id) => at.matterFile(matter.id, id) }, request)
  const { errors } = sentUpload(request, 'upload')
  return section({
    id: placeId(seq),
    title: placeName(place, request),
    body: html`${demands(matter, seq)}${files}${uploadForms(place, { name: 'upload', endpoint: addMatterMaterial, errors }, request)}`,
  })
}

/** What is asked of the form itself; it is put right where the answer is written. */
function formSection(matter: Matter, { t }: HallRequest): Html | null {
  if (!matter.corrections.some(({ seq }) => seq === 0)) return null
  return section({ id: 'form', title: t('public:corrections.form'), body: demands(matter, 0) })
}

const sentAnswer = (matter: Matter, request: HallRequest): SentForm =>
  sentForm(request, 'answer', {
    ...formLabels(request),
    ...answerLabels(
      matter.pages.flatMap(({ fields }) => fields),
      MOST_ROWS,
    ),
    explanation: request.t('public:corrections.explanation'),
  })

/** The answers of the item's form, page by page, to be put right; open where the notice is about the form. */
function answered(matter: Matter, sent: SentForm, request: HallRequest): Html[] {
  const written = request.refused ? typedAnswers(sent.values) : (matter.form.answers ?? {})
  const open = request.refused !== null || matter.corrections.some(({ seq }) => seq === 0)
  return askedPages(matter.pages, keptAnswers(matter.pages, written)).map(({ title, fields }) =>
    details({
      ...{ summary: title, open },
      body: fields.map((field) => answerField(field, written[field.id], { sent, request })),
    }),
  )
}

/** What was applied for, to be put right where it is wrong, and what the applicant has to say; all of it is sent at once. */
function answerForm(matter: Matter, request: HallRequest): Html {
  const { t } = request
  const sent = sentAnswer(matter, request)
  const field = textareaField({
    name: 'explanation',
    label: t('public:corrections.explanation'),
    hint: t('public:corrections.explanation-hint'),
    value: typedIn(sent, 'explanation'),
    error: errorOf(sent.errors, 'explanation'),
    optional: true,
    rows: 4,
    maxLength: 1000,
    t,
  })
  return posting(request, {
    name: 'answer',
    body: [
      html`<p>${t('public:corrections.form-hint')}</p>`,
      ...answered(matter, sent, request),
      ...formFields(matter.form, matter.asks, sent, request),
      field,
      button({ label: t('public:corrections.send') }),
    ],
  })
}

function correctionsView(matter: Matter, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:corrections.title')
  const upload = sentUpload(request, 'upload')
  const sent = upload.errors.length > 0 ? upload : sentAnswer(matter, request)
  const seqs = [...new Set(matter.corrections.map(({ seq }) => seq))].filter((seq) => seq > 0)
  const nothing = emptyState({
    title: t('public:corrections.none'),
    action: buttonLink({
      href: at.matter(matter.id),
      label: t('public:submitted.to-matter'),
      kind: 'secondary',
    }),
  })
  return {
    title,
    place: 'matters',
    trail: matterTrail(matter, request),
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      summaryOf(request, sent),
      heading({ level: 1, text: title, caption: matter.item.name }),
      ...(matter.can.answer
        ? [
            html`<p>${t('public:corrections.how')}</p>`,
            formSection(matter, request),
            ...seqs.map((seq) => placeSection(matter, seq, request)),
            section({
              id: 'answer',
              title: t('public:corrections.finish'),
              body: answerForm(matter, request),
            }),
          ]
        : [nothing]),
    ],
  }
}

/** The answers that were posted; nothing where the item has no form. */
function answersIn(values: FormValues): { answers?: Answers } {
  const answers = typedAnswers(values)
  return Object.keys(answers).length > 0 ? { answers } : {}
}

/** `/<government>/matters/<case>/corrections`: what is missing, a file for each, then all of it sent at once. */
export const correctionsPage = hallPage({
  path: '/matters/:caseId/corrections',
  signedIn: true,
  reads: [readMatter],
  forms: {
    upload: pageForm({
      endpoint: addMatterMaterial,
      input: (_values, request) => ({ ...request.params, seq: seqOf(request) }),
      done: (_output, request) => `${request.path}#${placeId(seqOf(request))}`,
    }),
    answer: pageForm({
      endpoint: answerCorrections,
      input: ({ explanation, ...values }, { params }) => ({
        ...params,
        ...Object.fromEntries(FORM_FIELDS.map((name) => [name, values[name] ?? ''])),
        ...answersIn(values),
        ...(typeof explanation === 'string' && explanation.trim() !== '' && { explanation }),
      }),
      done: (_output, request) => hallOf(request).matter(request.params.caseId ?? ''),
    }),
  },
  render: async (request) => correctionsView(await matterOf(request), request),
})
