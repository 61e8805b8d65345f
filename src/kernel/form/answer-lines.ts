import { askedPages } from './asked.ts'
import type {
  Answer,
  AnswerSection,
  Answers,
  FieldKind,
  FormColumn,
  FormField,
  FormPage,
} from './form.schema.ts'

/** Words that answers are read with, in the language of the reader. */
export interface AnswerWords {
  readonly yes: string
  readonly no: string
  readonly yuan: string
  /** Between entries of a list, such as `、`. */
  readonly comma: string
  /** Between the columns of a row, such as `；`. */
  readonly semicolon: string
  /** Between label and value, such as `：`. */
  readonly colon: string
  /** How an answer of this kind is shown to its reader; without it as it was given. */
  mask?(kind: FieldKind, text: string): string
}

const labelOf = ({ choices }: FormColumn | FormField, value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value

/** One text of an answer as it is read. */
function readText(field: FormColumn | FormField, text: string, words: AnswerWords): string {
  switch (field.kind) {
    case 'yes-no':
      return text === 'yes' ? words.yes : text === 'no' ? words.no : text
    case 'one':
    case 'many':
      return labelOf(field, text)
    case 'money':
      return `${text} ${words.yuan}`
    case 'number':
      return field.unit ? `${text} ${field.unit}` : text
    default:
      return words.mask?.(field.kind, text) ?? text
  }
}

const readRow = (field: FormField, row: Readonly<Record<string, string>>, words: AnswerWords): string =>
  field.columns
    .filter(({ id }) => row[id])
    .map((column) => `${column.label}${words.colon}${readText(column, row[column.id] ?? '', words)}`)
    .join(words.semicolon)

function readAnswer(field: FormField, answer: Answer, words: AnswerWords): string {
  const entries = [answer].flat()
  if (field.kind === 'address')
    return entries.map((entry, at) => (at === 0 ? labelOf(field, String(entry)) : String(entry))).join('')
  return entries.map((entry) => readText(field, String(entry), words)).join(words.comma)
}

type Line = AnswerSection['lines'][number]

/** The lines of one field: of a list, one for each row. */
function linesOf(field: FormField, answer: Answer | undefined, words: AnswerWords): Line[] {
  const { id, label } = field
  if (answer === undefined) return []
  if (field.kind !== 'rows') return [{ id, label, value: readAnswer(field, answer, words) }]
  const rows = [answer].flat().filter((row) => typeof row !== 'string')
  return rows.map((row, at) => ({
    ...{ id: `${id}.${at}`, label: `${label} ${at + 1}` },
    value: readRow(field, row, words),
  }))
}

/** Answers as they are read, page by page; pages and fields without an answer are left out. */
export const answerLines = (
  pages: readonly FormPage[],
  answers: Answers,
  words: AnswerWords,
): AnswerSection[] =>
  askedPages(pages, answers)
    .map(({ number, title, fields }) => ({
      ...{ number, title },
      lines: fields.flatMap((field) => linesOf(field, answers[field.id], words)),
    }))
    .filter(({ lines }) => lines.length > 0)

/** One line that says what is applied for, of the fields marked `headline`; at most 1000 characters. */
export const answersInShort = (pages: readonly FormPage[], answers: Answers, words: AnswerWords): string =>
  askedPages(pages, answers)
    .flatMap(({ fields }) => fields.filter(({ headline }) => headline))
    .flatMap((field) => linesOf(field, answers[field.id], words))
    .map(({ label, value }) => `${label}${words.colon}${value}`)
    .join(words.semicolon)
    .slice(0, 1000)
