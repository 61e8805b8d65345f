import type { FormColumn, FormField, FormPage } from '#kernel/form'

type Loose = Readonly<Record<string, unknown>>

const textOrNull = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? null : text
}
const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const listOf = (value: unknown): Loose[] =>
  Array.isArray(value) ? (value as Loose[]).map((one) => one ?? {}) : []
const text = (value: unknown): string => textOrNull(value) ?? ''

const common = (field: Loose) => ({
  id: text(field.id),
  label: text(field.label),
  required: field.required === true,
  hint: textOrNull(field.hint),
  unit: textOrNull(field.unit),
  min: numberOrNull(field.min),
  max: numberOrNull(field.max),
  choices: listOf(field.choices).map((choice) => ({ value: text(choice.value), label: text(choice.label) })),
})

const columnOf = (column: Loose): FormColumn => ({
  ...common(column),
  kind: (column.kind ?? 'line') as FormColumn['kind'],
})

function conditionOf({ showWhen }: Loose): FormField['showWhen'] {
  const { field, is } = (showWhen ?? {}) as Loose
  return typeof field === 'string' && Array.isArray(is) && is.length > 0
    ? { field, is: is.map(String) }
    : null
}

const fieldOf = (field: Loose): FormField => ({
  ...common(field),
  kind: (field.kind ?? 'line') as FormField['kind'],
  columns: field.kind === 'rows' ? listOf(field.columns).map(columnOf) : [],
  headline: field.headline === true,
  showWhen: conditionOf(field),
})

/** A form as the editor holds it, as the server takes it: what stands empty is null, what does not belong to a kind is gone. */
export const writtenPages = (written: unknown): FormPage[] =>
  listOf(written).map((page) => ({
    title: text(page.title),
    hint: textOrNull(page.hint),
    fields: listOf(page.fields).map(fieldOf),
  }))

/** Choices as lines `value label`, one a line. */
export const choiceLines = (choices: unknown): string =>
  listOf(choices)
    .map(({ value, label }) => `${text(value)} ${text(label)}`.trim())
    .join('\n')

/** The choices that lines mean; a line of one word is its own value. */
export const choicesOf = (lines: string): FormField['choices'] =>
  lines
    .split('\n')
    .map((line) => /^(\S+)(?:\s+(.*))?$/.exec(line.trim()))
    .flatMap((found) => (found?.[1] ? [{ value: found[1], label: found[2]?.trim() || found[1] }] : []))

/** The fields of earlier pages on whose answers a condition can rest. */
export const conditionFields = (pages: readonly FormPage[], page: number): FormField[] =>
  pages
    .slice(0, page)
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'one' || kind === 'many' || kind === 'yes-no')
