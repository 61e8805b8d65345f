import { approvalContract } from '#contracts/approval'
import { invalidInput } from '#kernel/errors'
import { MOST_ROWS } from '#kernel/form'
import { type FormValues, type PageRequest, pageForm } from '#kernel/page'
import { backLink, button, buttonGroup, type Html, heading, html } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, summaryOf } from '../../site/refused.ts'
import { answerField, answerLabels } from './answer-fields.ts'
import { type Draft, draftOf, draftSteps, draftTrail } from './draft.ts'
import { FORM_FIELDS, formField, isNeeded } from './form-fields.ts'
import { type Question, questionsOf } from './questions.ts'
import { typedAnswers } from './typed-answers.ts'

const { readDraft, saveDraft } = approvalContract.endpoints

/** The question that the address names, or the one after the one that it names as answered; else the first. */
function placeOf(questions: readonly Question[], { query }: Pick<PageRequest, 'query'>): number {
  const named = questions.findIndex(({ part }) => part === query.part)
  if (named >= 0) return named
  const passed = Number(query.after)
  const answered = questions.findIndex(({ part }) => part === query.after)
  if (answered >= 0) return Math.min(answered + 1, questions.length - 1)
  const later = questions.findIndex(({ part }) => !(Number(part) <= passed))
  return query.after === undefined || later < 0 ? 0 : later
}

const numberIn = (text: string | undefined): number =>
  Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), MOST_ROWS)

function before(draft: Draft, earlier: Question | undefined, { at, query }: HallRequest): string {
  if (query.back === 'check') return at.draftCheck(draft.id)
  return earlier === undefined ? at.draft(draft.id) : at.draftForm(draft.id, { part: earlier.part })
}

/** Where an answered question leads; the remark is the last one of every form. */
function after(request: PageRequest): string {
  const at = hallOf(request)
  const id = request.params.draftId ?? ''
  const { back, part, rows } = request.query
  if (rows !== undefined) return at.draftForm(id, { part, rows, back })
  if (back === 'check') return at.draftCheck(id)
  if (back === 'overview') return at.draft(id)
  return part === 'remark' ? at.draftMaterials(id) : at.draftForm(id, { after: part })
}

/** What was typed; a question that must be answered is not passed over, but can be left for later. */
function typed(values: FormValues, request: PageRequest): Record<string, unknown> {
  const { part = '', back, rows } = request.query
  const later = back === 'overview' || rows !== undefined
  if (/^\d+$/.test(part)) {
    return { ...request.params, answers: typedAnswers(values), ...(!later && { page: Number(part) }) }
  }
  const general = Object.entries(values).filter(([name]) => FORM_FIELDS.some((one) => one === name))
  const asked = FORM_FIELDS.find((name) => name === part)
  if (!later && asked && isNeeded(asked) && String(values[asked] ?? '').trim() === '')
    throw invalidInput({}, [{ field: asked, code: 'kernel.field.required' }])
  return { ...request.params, ...Object.fromEntries(general) }
}

/** What a question is asked with: one field, or those of a page. */
function asked(draft: Draft, question: Question, sent: SentForm, request: HallRequest): Html[] {
  if (question.kind === 'general') return [formField(question.part, draft.form, sent, request)]
  const answers = request.refused ? typedAnswers(sent.values) : (draft.form.answers ?? {})
  const rows = numberIn(request.query.rows)
  return question.page.fields.map((field) => answerField(field, answers[field.id], { sent, request, rows }))
}

const labelsOf = (question: Question, { t }: HallRequest): Readonly<Record<string, string>> =>
  question.kind === 'general'
    ? { [question.part]: t(`public:draft.${question.part}`) }
    : answerLabels(question.page.fields, MOST_ROWS)

/** A button that shows one row more of the lists of a page. */
function moreRows(draft: Draft, question: Question, { path, query, t }: HallRequest): Html | null {
  if (question.kind === 'general') return null
  const list = question.page.fields.find(({ kind }) => kind === 'rows')
  if (!list) return null
  const given = [draft.form.answers?.[list.id] ?? []].flat().length
  const rows = Math.max(given, numberIn(query.rows), list.min ?? 0, 1) + 1
  if (rows > (list.max ?? MOST_ROWS)) return null
  const action = withQuery(path, {
    ...{ do: 'save', part: question.part, rows: String(rows), back: query.back },
  })
  return button({ label: t('public:answer.more-rows'), kind: 'secondary', formAction: action })
}

function buttonsOf(draft: Draft, question: Question, request: HallRequest): Html {
  const { t, path } = request
  const later = withQuery(path, { do: 'save', part: question.part, back: 'overview' })
  const more = moreRows(draft, question, request)
  return buttonGroup([
    button({ label: t('public:draft.save-on') }),
    ...(more ? [more] : []),
    button({ label: t('public:draft.save-later'), kind: 'secondary', formAction: later }),
  ])
}

function formView(draft: Draft, request: HallRequest): View {
  const { t, query } = request
  const questions = questionsOf(draft)
  const place = placeOf(questions, request)
  const question: Question = questions[place] ?? { kind: 'general', part: 'remark' }
  const page = question.kind === 'page' ? question.page : null
  const title = page?.title ?? t(`public:draft.ask-${question.part}`)
  const sent = sentForm(request, 'save', labelsOf(question, request))
  const number = { question: place + 1, questions: questions.length }
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      draftSteps(draft, 1, request),
      backLink({ href: before(draft, questions[place - 1], request), label: t('public:draft.back') }),
      summaryOf(request, sent),
      heading({ level: 1, text: title, caption: draft.item.name }),
      html`<p class="muted">${t('public:draft.question', number)}</p>`,
      page?.hint ? html`<p>${page.hint}</p>` : null,
      posting(request, {
        name: 'save',
        query: { part: question.part, back: query.back },
        keep: `${draft.id}.${question.part}`,
        body: [...asked(draft, question, sent, request), buttonsOf(draft, question, request)],
      }),
    ],
  }
}

/** `/<government>/apply/<draft>/form?part=`: one question of the application, saved as it is answered. */
export const formPage = hallPage({
  path: '/apply/:draftId/form',
  signedIn: true,
  reads: [readDraft],
  forms: {
    save: pageForm({ endpoint: saveDraft, input: typed, done: (_output, request) => after(request) }),
  },
  render: async (request) => formView(await draftOf(request), request),
})
