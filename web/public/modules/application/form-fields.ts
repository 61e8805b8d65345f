import type { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { errorOf, type Html, textareaField, textField } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { type SentForm, typedIn } from '../../site/refused.ts'

/** Fields of an application form. */
export const FORM_FIELDS = ['matter', 'address', 'remark'] as const

type ApplicationForm = OutputOf<(typeof approvalContract.endpoints)['readDraft']>['form']

/** What the fields are called, by name. */
export const formLabels = ({ t }: Pick<HallRequest, 't'>): Readonly<Record<string, string>> =>
  Object.fromEntries(FORM_FIELDS.map((name) => [name, t(`public:draft.${name}`)]))

/** The fields of an application form, with what is on record. */
export function formFields(form: ApplicationForm, sent: SentForm, { t }: HallRequest): Html[] {
  const of = (name: (typeof FORM_FIELDS)[number]) => ({
    name,
    label: t(`public:draft.${name}`),
    hint: t(`public:draft.${name}-hint`),
    value: typedIn(sent, name, form[name]),
    error: errorOf(sent.errors, name),
    t,
  })
  return [
    textareaField({ ...of('matter'), maxLength: 1000 }),
    textField({ ...of('address'), autocomplete: 'street-address', maxLength: 200 }),
    textareaField({ ...of('remark'), optional: true, rows: 3, maxLength: 1000 }),
  ]
}
