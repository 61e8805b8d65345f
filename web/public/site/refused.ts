import { type RefusalParams, refusalKey } from '#kernel/errors'
import type { FormValues, PageRequest } from '#kernel/page'
import { errorSummary, type FormError, type Html } from '../kit/index.ts'

type Texts = Pick<PageRequest, 't' | 'refused'>

const text = ({ t }: Texts, code: string, params: RefusalParams | undefined) => t(refusalKey(code), params)

/** What a form that was sent and refused shows again. */
export interface SentForm {
  readonly errors: readonly FormError[]
  /** What was typed, by field. */
  readonly values: FormValues
}

const UNTOUCHED: SentForm = { errors: [], values: {} }

/**
 * What was wrong with a form of this page, and what was typed into it; nothing where it was not sent.
 * @param labels of the fields that stand on the page, by name; what is wrong with others concerns the whole form
 */
export function sentForm(
  request: Texts,
  form: string,
  labels: Readonly<Record<string, string>> = {},
): SentForm {
  const { refused } = request
  if (refused?.form !== form) return UNTOUCHED
  const { refusal, values } = refused
  const issues = refusal.fields.map((issue) => ({
    name: issue.field in labels ? issue.field : null,
    label: labels[issue.field],
    message: text(request, issue.code, issue.params),
  }))
  const whole = { name: null, message: text(request, refusal.code, refusal.params) }
  return { errors: issues.length > 0 ? issues : [whole], values }
}

/** One line of what was typed; what is on record where the form was not sent. */
export function typedIn(sent: SentForm, name: string, onRecord = ''): string {
  const value = sent.values[name]
  if (value === undefined) return onRecord
  return typeof value === 'string' ? value : (value[0] ?? '')
}

/** The errors at the top of a page. */
export const summaryOf = (request: PageRequest, sent: SentForm): Html | null =>
  errorSummary({ errors: sent.errors, t: request.t })
