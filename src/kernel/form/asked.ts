import type { Answer, Answers, FormField, FormPage } from './form.schema.ts'

/** The texts of an answer, for a condition. */
const textsOf = (answer: Answer | undefined): readonly string[] =>
  answer === undefined ? [] : [answer].flat().filter((text) => typeof text === 'string')

/** Whether a field is shown: it has no condition, or an earlier answer, itself shown, fulfils it. */
const isShown = ({ showWhen }: FormField, answers: Answers, shown: ReadonlySet<string>): boolean =>
  showWhen === null ||
  (shown.has(showWhen.field) && textsOf(answers[showWhen.field]).some((text) => showWhen.is.includes(text)))

/** A page that has something to ask, with its place in the form (from 1). */
export interface AskedPage extends FormPage {
  readonly number: number
}

/** The pages that have something to ask after these answers, each with the fields that are shown. */
export function askedPages(pages: readonly FormPage[], answers: Answers): AskedPage[] {
  const shown = new Set<string>()
  return pages.flatMap((page, at) => {
    const fields = page.fields.filter((field) => isShown(field, answers, shown))
    for (const { id } of fields) shown.add(id)
    return fields.length > 0 ? [{ ...page, fields, number: at + 1 }] : []
  })
}

/** The fields that are asked after these answers, in their order. */
export const askedFields = (pages: readonly FormPage[], answers: Answers): FormField[] =>
  askedPages(pages, answers).flatMap(({ fields }) => fields)
