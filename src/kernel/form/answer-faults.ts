import { checkMobile, checkResidentId, checkUscc } from '#kernel/codes'
import { Day, fits } from '#kernel/contract'
import type { FieldIssue, RefusalParams } from '#kernel/errors'
import { askedPages } from './asked.ts'
import type { Answer, Answers, FormColumn, FormField, FormPage } from './form.schema.ts'

/** A field that lacks an answer or has a wrong one. */
export interface AnswerFault extends FieldIssue {
  /** What the field is called. */
  readonly label: string
  /** Place of its page in the form, from 1. */
  readonly page: number
}

/** What every field and column has. */
type Asked = Omit<FormColumn, 'kind'>

type Wrong = { readonly code: string; readonly params?: RefusalParams } | undefined

const inRange = ({ min, max, unit }: Asked, value: number): Wrong => {
  const of = unit ?? ''
  if (min !== null && value < min) return { code: 'form.too-small', params: { min, unit: of } }
  if (max !== null && value > max) return { code: 'form.too-great', params: { max, unit: of } }
  return undefined
}

const numberFault = (field: Asked, text: string, form: RegExp, code: string): Wrong =>
  form.test(text) ? inRange(field, Number(text)) : { code }

const tooLong = ({ max }: Asked, text: string): Wrong =>
  max !== null && [...text].length > max ? { code: 'form.too-long', params: { max } } : undefined

const notChosen = ({ choices }: Asked, text: string): Wrong =>
  choices.some(({ value }) => value === text) ? undefined : { code: 'form.not-offered' }

/** What is wrong with one text that was given. */
function textFault(field: FormColumn | FormField, text: string): Wrong {
  switch (field.kind) {
    case 'number':
      return numberFault(field, text, /^-?\d{1,12}(\.\d{1,6})?$/, 'form.no-number')
    case 'money':
      return numberFault(field, text, /^\d{1,12}(\.\d{1,2})?$/, 'form.no-money')
    case 'date':
      return fits(Day, text) ? undefined : { code: 'form.no-date' }
    case 'yes-no':
      return text === 'yes' || text === 'no' ? undefined : { code: 'form.not-offered' }
    case 'one':
    case 'many':
      return notChosen(field, text)
    case 'uscc':
      return checkUscc(text).ok ? undefined : { code: 'form.no-uscc' }
    case 'resident-id':
      return checkResidentId(text).ok ? undefined : { code: 'form.no-resident-id' }
    case 'phone':
      return checkMobile(text).ok ? undefined : { code: 'form.no-phone' }
    default:
      return tooLong(field, text)
  }
}

const missing = ({ kind }: FormColumn | FormField): Wrong => ({
  code: kind === 'one' || kind === 'many' || kind === 'yes-no' ? 'form.not-chosen' : 'form.missing',
})

type Found = { readonly path: string; readonly label: string; readonly wrong: NonNullable<Wrong> }

const found = (path: string, label: string, wrong: Wrong): Found[] => (wrong ? [{ path, label, wrong }] : [])

function rowFaults(field: FormField, answer: Answer | undefined): Found[] {
  const rows = [answer ?? []].flat().filter((row) => typeof row !== 'string')
  const { id, label, min, max } = field
  const least = Math.max(min ?? 0, field.required ? 1 : 0)
  if (rows.length < least) return found(id, label, { code: 'form.too-few-rows', params: { min: least } })
  if (max !== null && rows.length > max)
    return found(id, label, { code: 'form.too-many-rows', params: { max } })
  return rows.flatMap((row, at) =>
    field.columns.flatMap((column) => {
      const text = row[column.id] ?? ''
      const wrong = text === '' ? (column.required ? missing(column) : undefined) : textFault(column, text)
      return found(`${id}.${at}.${column.id}`, `${label} ${at + 1} ${column.label}`, wrong)
    }),
  )
}

/** The two parts of an address are named apart: `<field>.0` is the division, `<field>.1` the rest. */
function addressFaults(field: FormField, answer: Answer | undefined): Found[] {
  const { id, label } = field
  const [division = '', rest = ''] = [answer ?? []].flat().map(String)
  if (division === '' && rest === '' && !field.required) return []
  const unknown = field.choices.length > 0 && notChosen(field, division)
  return [
    ...found(`${id}.0`, label, unknown ? { code: 'form.no-division' } : undefined),
    ...found(`${id}.1`, label, rest === '' ? { code: 'form.no-street' } : tooLong(field, rest)),
  ]
}

function fieldFaults(field: FormField, answer: Answer | undefined): Found[] {
  if (field.kind === 'rows') return rowFaults(field, answer)
  if (field.kind === 'address') return addressFaults(field, answer)
  const texts = [answer ?? []].flat().map(String)
  if (texts.length === 0) return found(field.id, field.label, field.required ? missing(field) : undefined)
  return texts.flatMap((text) => found(field.id, field.label, textFault(field, text))).slice(0, 1)
}

/**
 * Each asked field that lacks an answer or has a wrong one; empty where the form is complete.
 * @param kept answers in normal form (`keptAnswers`)
 * @param page only of this page, from 1
 */
export const answerFaults = (pages: readonly FormPage[], kept: Answers, page?: number): AnswerFault[] =>
  askedPages(pages, kept)
    .filter(({ number }) => page === undefined || number === page)
    .flatMap(({ number, fields }) =>
      fields.flatMap((field) =>
        fieldFaults(field, kept[field.id]).map(({ path, label, wrong }) => ({
          ...{ field: `answers.${path}`, label, page: number },
          ...wrong,
        })),
      ),
    )
