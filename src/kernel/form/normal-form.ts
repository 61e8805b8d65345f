import { checkMobile, checkResidentId, checkUscc } from '#kernel/codes'
import { askedFields } from './asked.ts'
import type { Answer, Answers, FieldKind, FormField, FormPage } from './form.schema.ts'

const halfWidth = (text: string): string => text.normalize('NFKC')

/** `１，２００.５０` → `1200.50`; what is no number stays as it was written. */
function plainNumber(text: string): string {
  const plain = halfWidth(text).replace(/[\s,]/g, '')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? plain.replace(/^\+/, '') : text
}

const CHECKS = { uscc: checkUscc, 'resident-id': checkResidentId, phone: checkMobile } as const

function checkedCode(kind: keyof typeof CHECKS, text: string): string {
  const check = CHECKS[kind](text)
  return check.ok ? check.code : text
}

/** One answer in normal form; blank means none. */
export function normalText(kind: FieldKind, written: string): string {
  const text = written.trim()
  if (text === '') return ''
  if (kind === 'number' || kind === 'money') return plainNumber(text)
  if (kind === 'date') return halfWidth(text).replace(/[/.]/g, '-')
  if (kind === 'uscc' || kind === 'resident-id' || kind === 'phone') return checkedCode(kind, text)
  return text
}

type Row = Readonly<Record<string, string>>
const isRow = (entry: string | Row): entry is Row => typeof entry !== 'string'

function rowsOf({ columns }: FormField, answer: Answer): Row[] {
  const rows = [answer].flat().filter(isRow)
  return rows
    .map((row) =>
      Object.fromEntries(
        columns
          .map(({ id, kind }) => [id, normalText(kind, row[id] ?? '')] as const)
          .filter(([, text]) => text !== ''),
      ),
    )
    .filter((row) => Object.keys(row).length > 0)
}

const textsOf = (answer: Answer): string[] =>
  [answer].flat().map((entry) => (typeof entry === 'string' ? entry.trim() : ''))

/** An answer in normal form; undefined where there is none. */
function normalAnswer(field: FormField, answer: Answer): Answer | undefined {
  if (field.kind === 'rows') {
    const rows = rowsOf(field, answer)
    return rows.length > 0 ? rows : undefined
  }
  const texts = textsOf(answer)
  if (field.kind === 'address') {
    const [division = '', rest = ''] = texts
    return division === '' && rest === '' ? undefined : [division, rest]
  }
  if (field.kind === 'many') {
    const chosen = [...new Set(texts)].filter((text) => text !== '')
    return chosen.length > 0 ? chosen : undefined
  }
  return normalText(field.kind, texts[0] ?? '') || undefined
}

/** Answers in normal form, of the fields that are asked; blank, hidden and unknown ones are gone. Asked twice, it says the same. */
export function keptAnswers(pages: readonly FormPage[], given: Answers): Answers {
  const all = pages.flatMap(({ fields }) => fields)
  const normal: Record<string, Answer> = {}
  for (const field of all) {
    const answer = given[field.id]
    const kept = answer === undefined ? undefined : normalAnswer(field, answer)
    if (kept !== undefined) normal[field.id] = kept
  }
  const asked = new Set(askedFields(pages, normal).map(({ id }) => id))
  return Object.fromEntries(Object.entries(normal).filter(([id]) => asked.has(id)))
}

/** Names of the fields whose answers differ. */
export const changedAnswers = (before: Answers, after: Answers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
  )
