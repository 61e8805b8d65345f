import type { Answer, FormColumn, FormField } from '#kernel/form'
import {
  addressField,
  type Choice,
  checkboxesField,
  creditCodeField,
  dateField,
  errorOf,
  type FieldSpec,
  type Html,
  html,
  identityNumberField,
  phoneField,
  radioField,
  rowsField,
  selectField,
  textareaField,
  textField,
} from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import type { SentForm } from '../../site/refused.ts'

/** More choices than this are a list of the device instead of buttons. */
const BUTTONS = 8

/** A field of a form, what is on record or was typed, and what was wrong with it. */
interface Asking {
  readonly sent: SentForm
  readonly request: HallRequest
}

const specOf = (
  field: FormColumn | FormField,
  name: string,
  { sent, request: { t } }: Asking,
): FieldSpec => ({
  ...{ name, label: field.label, hint: field.hint ?? undefined, optional: !field.required },
  ...{ error: errorOf(sent.errors, name), t },
})

function choiceField(spec: FieldSpec, choices: readonly Choice[], value: string): Html {
  return choices.length > BUTTONS
    ? selectField({ ...spec, choices, value })
    : radioField({ ...spec, choices, value, inline: choices.length === 2 })
}

/** One text, as a field of its kind. */
function textAnswer(field: FormColumn | FormField, name: string, value: string, asking: Asking): Html {
  const spec = specOf(field, name, asking)
  const { t } = asking.request
  const yesNo = (['yes', 'no'] as const).map((word) => ({ value: word, label: t(`public:answer.${word}`) }))
  switch (field.kind) {
    case 'prose':
      return textareaField({ ...spec, value, maxLength: field.max ?? 2000, rows: 4 })
    case 'number':
      return textField({ ...spec, value, width: 's', unit: field.unit ?? undefined })
    case 'money':
      return textField({ ...spec, value, width: 'm', unit: t('public:answer.yuan') })
    case 'date':
      return dateField({ ...spec, value })
    case 'one':
      return choiceField(spec, field.choices, value)
    case 'yes-no':
      return radioField({ ...spec, choices: yesNo, value, inline: true })
    case 'uscc':
      return creditCodeField({ ...spec, value })
    case 'resident-id':
      return identityNumberField({ ...spec, value })
    case 'phone':
      return phoneField({ ...spec, value })
    default:
      return textField({ ...spec, value, maxLength: field.max ?? 200 })
  }
}

/** Several of some; the empty value says that the question was shown, so that nothing chosen is an answer too. */
const severalAnswer = (field: FormField, name: string, values: readonly string[], asking: Asking): Html =>
  html`<input type="hidden" name="${name}" value="">${checkboxesField({ ...specOf(field, name, asking), choices: field.choices, values })}`

function rowsAnswer(
  field: FormField,
  name: string,
  answer: Answer | undefined,
  rows: number,
  asking: Asking,
): Html {
  const given = [answer ?? []].flat().filter((row) => typeof row !== 'string')
  const count = Math.max(given.length, rows, field.min ?? 0, 1)
  return rowsField({
    ...specOf(field, name, asking),
    rows: Array.from({ length: count }, (_, at) => ({
      label: asking.request.t('public:answer.row', { label: field.label, number: at + 1 }),
      fields: field.columns.map((column) =>
        textAnswer(column, `${name}.${at}.${column.id}`, given[at]?.[column.id] ?? '', asking),
      ),
    })),
  })
}

/**
 * One field of an item's form with its answer.
 * @param rows of a list, how many are shown at least
 */
export function answerField(
  field: FormField,
  answer: Answer | undefined,
  asking: Asking & { readonly rows?: number },
): Html {
  const name = `answers.${field.id}`
  const texts = [answer ?? []].flat().map((entry) => (typeof entry === 'string' ? entry : ''))
  if (field.kind === 'rows') return rowsAnswer(field, name, answer, asking.rows ?? 0, asking)
  if (field.kind === 'many') return severalAnswer(field, name, texts, asking)
  if (field.kind !== 'address') return textAnswer(field, name, texts[0] ?? '', asking)
  const { errors } = asking.sent
  return addressField({
    ...specOf(field, name, asking),
    ...{ divisions: field.choices, division: texts[0], rest: texts[1] },
    errors: [errorOf(errors, `${name}.0`), errorOf(errors, `${name}.1`)],
  })
}

/** What the fields of a page are called, by the name of their control; of rows and addresses each part. */
export const answerLabels = (fields: readonly FormField[], rows: number): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const name = `answers.${field.id}`
      const own: [string, string] = [name, field.label]
      if (field.kind === 'address') return [own, [`${name}.0`, field.label], [`${name}.1`, field.label]]
      const ofRow = (at: number) =>
        field.columns.map(({ id, label }): [string, string] => [`${name}.${at}.${id}`, label])
      return [own, ...Array.from({ length: rows }, (_, at) => ofRow(at)).flat()]
    }),
  )
