import { type AskedPage, askedPages, keptAnswers } from '#kernel/form'
import type { Draft } from './draft.ts'
import { FORM_FIELDS, type FormField } from './form-fields.ts'

/** One question of an application: a page of the item's form, or a general field. `part` names it in addresses. */
export type Question =
  | { readonly kind: 'page'; readonly part: string; readonly page: AskedPage }
  | { readonly kind: 'general'; readonly part: FormField }

type Asked = Pick<Draft, 'pages' | 'asks' | 'form'>

/** The questions that are asked after the answers so far, in their order. */
export function questionsOf({ pages, asks, form }: Asked): Question[] {
  const asked = askedPages(pages, keptAnswers(pages, form.answers ?? {}))
  return [
    ...asked.map((page): Question => ({ kind: 'page', part: String(page.number), page })),
    ...FORM_FIELDS.filter((name) => asks.includes(name)).map((part): Question => ({ kind: 'general', part })),
  ]
}

/** Whether nothing that must be said is missing from a question. */
export function isComplete({ gaps }: Draft, question: Question): boolean {
  return !gaps.some(({ kind, name, page }) =>
    question.kind === 'page'
      ? kind === 'answer' && page === question.page.number
      : kind === 'field' && name === question.part,
  )
}

/** Whether something was said to a question. */
export function isAnswered({ form }: Draft, question: Question): boolean {
  if (question.kind === 'general') return form[question.part].trim() !== ''
  const { answers = {} } = form
  return question.page.fields.some(({ id }) => [answers[id] ?? []].flat().some((entry) => entry !== ''))
}
