import { approvalContract } from '#contracts/approval'
import { invalidInput } from '#kernel/errors'
import { type FormValues, type PageRequest, pageForm } from '#kernel/page'
import { backLink, button, buttonGroup, heading, html } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { type Draft, draftOf, draftSteps, draftTrail } from './draft.ts'
import { FORM_FIELDS, type FormField, formField, isNeeded } from './form-fields.ts'

const { readDraft, saveDraft } = approvalContract.endpoints

/** The question that the address names; the first where it names none. */
const questionOf = ({ query }: Pick<PageRequest, 'query'>): FormField =>
  FORM_FIELDS.find((name) => name === query.part) ?? 'matter'

function before(draft: Draft, part: FormField, { at, query }: HallRequest): string {
  if (query.back === 'check') return at.draftCheck(draft.id)
  const earlier = FORM_FIELDS[FORM_FIELDS.indexOf(part) - 1]
  return earlier === undefined ? at.draft(draft.id) : at.draftForm(draft.id, { part: earlier })
}

function after(request: PageRequest): string {
  const at = hallOf(request)
  const id = request.params.draftId ?? ''
  if (request.query.back === 'check') return at.draftCheck(id)
  if (request.query.back === 'overview') return at.draft(id)
  const next = FORM_FIELDS[FORM_FIELDS.indexOf(questionOf(request)) + 1]
  return next === undefined ? at.draftMaterials(id) : at.draftForm(id, { part: next })
}

/** What was typed; a question that must be answered is not passed over, but can be left for later. */
function typed(values: FormValues, request: PageRequest): Record<string, unknown> {
  const sent = Object.entries(answersOf(values))
  const part = questionOf(request)
  const empty = String(values[part] ?? '').trim() === ''
  if (request.query.back !== 'overview' && isNeeded(part) && empty)
    throw invalidInput({}, [{ field: part, code: 'kernel.field.required' }])
  return { ...request.params, ...Object.fromEntries(sent) }
}

const answersOf = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => FORM_FIELDS.some((one) => one === name)))

function formView(draft: Draft, request: HallRequest): View {
  const { t, path, query } = request
  const part = questionOf(request)
  const title = t(`public:draft.ask-${part}`)
  const sent = sentForm(request, 'save', { [part]: t(`public:draft.${part}`) })
  const later = withQuery(path, { do: 'save', part, back: 'overview' })
  const buttons = buttonGroup([
    button({ label: t('public:draft.save-on') }),
    button({ label: t('public:draft.save-later'), kind: 'secondary', formAction: later }),
  ])
  const number = { question: FORM_FIELDS.indexOf(part) + 1, questions: FORM_FIELDS.length }
  return {
    title,
    place: 'matters',
    trail: draftTrail(draft, request),
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      draftSteps(draft, 1, request),
      backLink({ href: before(draft, part, request), label: t('public:draft.back') }),
      summaryOf(request, sent),
      heading({ level: 1, text: title, caption: draft.item.name }),
      html`<p class="muted">${t('public:draft.question', number)}</p>`,
      posting(request, {
        name: 'save',
        query: { part, back: query.back },
        keep: `${draft.id}.${part}`,
        body: [formField(part, draft.form, sent, request), buttons],
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
