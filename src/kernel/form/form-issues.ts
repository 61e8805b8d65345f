import { type FieldKind, type FormColumn, type FormField, type FormPage, isPersonal } from './form.schema.ts'

/** What is wrong with a form itself; `code` is a text `form:issue.…`. */
export interface FormIssue {
  /** Path within the form: `0.fields.2`. */
  readonly path: string
  readonly code:
    | 'name-twice'
    | 'choices-missing'
    | 'columns-missing'
    | 'range'
    | 'condition'
    | 'condition-kind'
    | 'condition-answer'
    | 'headline'
}

const CHOOSING: ReadonlySet<FieldKind> = new Set(['one', 'many'])
/** Kinds whose answers are few and known, so that something can rest on them. */
const DECIDING: ReadonlySet<FieldKind> = new Set(['one', 'many', 'yes-no'])

const namesTwice = (parts: readonly { readonly id: string }[]): boolean =>
  new Set(parts.map(({ id }) => id)).size < parts.length

const choicesWrong = ({ kind, choices }: FormColumn | FormField): boolean =>
  CHOOSING.has(kind) &&
  (choices.length < 2 || new Set(choices.map(({ value }) => value)).size < choices.length)

const rangeWrong = ({ min, max }: FormColumn | FormField): boolean =>
  min !== null && max !== null && min > max

const answersOf = ({ kind, choices }: FormField): readonly string[] =>
  kind === 'yes-no' ? ['yes', 'no'] : choices.map(({ value }) => value)

function conditionIssue({ showWhen }: FormField, earlier: ReadonlyMap<string, FormField>) {
  if (showWhen === null) return undefined
  const field = earlier.get(showWhen.field)
  if (!field) return 'condition'
  if (!DECIDING.has(field.kind)) return 'condition-kind'
  const possible = answersOf(field)
  return showWhen.is.every((answer) => possible.includes(answer)) ? undefined : 'condition-answer'
}

function issuesOf(field: FormField, earlier: ReadonlyMap<string, FormField>): FormIssue['code'][] {
  const condition = conditionIssue(field, earlier)
  const columns = field.kind === 'rows' ? field.columns : []
  return [
    ...([field, ...columns].some(choicesWrong) ? (['choices-missing'] as const) : []),
    ...(field.kind === 'rows' && columns.length === 0 ? (['columns-missing'] as const) : []),
    ...([field, ...columns].some(rangeWrong) ? (['range'] as const) : []),
    ...(namesTwice(columns) ? (['name-twice'] as const) : []),
    ...(condition ? ([condition] as const) : []),
    ...(field.headline && [field, ...columns].some(({ kind }) => isPersonal(kind))
      ? (['headline'] as const)
      : []),
  ]
}

/** What is wrong with a form: a condition must name a field of an earlier page and answers that it can have. */
export function formIssues(pages: readonly FormPage[]): FormIssue[] {
  const earlier = new Map<string, FormField>()
  const seen = new Set<string>()
  return pages.flatMap(({ fields }, page) => {
    const issues = fields.flatMap((field, at) => {
      const path = `${page}.fields.${at}`
      const twice = seen.has(field.id)
      seen.add(field.id)
      const codes = [...(twice ? (['name-twice'] as const) : []), ...issuesOf(field, earlier)]
      return codes.map((code): FormIssue => ({ path, code }))
    })
    for (const field of fields) earlier.set(field.id, field)
    return issues
  })
}
