import type { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { errorOf, type Html, textareaField, textField } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { type SentForm, typedIn } from '../../site/refused.ts'

/** Fields of an application form, in the order in which they are asked. */
export const FORM_FIELDS = ['matter', 'address', 'remark'] as const

/** Name of a field of an application form. */
export type FormField = (typeof FORM_FIELDS)[number]

type ApplicationForm = OutputOf<(typeof approvalContract.endpoints)['readDraft']>['form']

/** Fields that an application needs before it can be sent. */
export const isNeeded = (name: FormField): boolean => name !== 'remark'

/** What the fields are called, by name. */
export const formLabels = ({ t }: Pick<HallRequest, 't'>): Readonly<Record<string, string>> =>
  Object.fromEntries(FORM_FIELDS.map((name) => [name, t(`public:draft.${name}`)]))

/** One field of an application form, with what is on record. */
export function formField(name: FormField, form: ApplicationForm, sent: SentForm, { t }: HallRequest): Html {
  const common = {
    name,
    label: t(`public:draft.${name}`),
    hint: t(`public:draft.${name}-hint`),
    value: typedIn(sent, name, form[name]),
    error: errorOf(sent.errors, name),
    t,
  }
  if (name === 'address') return textField({ ...common, autocomplete: 'address-line1', maxLength: 200 })
  return textareaField({
    ...common,
    ...(name === 'remark' && { optional: true, rows: 3 }),
    maxLength: 1000,
  })
}

/** The general fields that are asked, with what is on record. */
export const formFields = (
  form: ApplicationForm,
  asks: readonly FormField[],
  sent: SentForm,
  request: HallRequest,
): Html[] => asks.map((name) => formField(name, form, sent, request))
