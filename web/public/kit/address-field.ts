import { type Choice, selectField } from './choice-field.ts'
import { type FieldSpec, fieldset } from './field.ts'
import type { Html } from './html.ts'
import { textField } from './text-field.ts'

/** An address: its division, chosen, posted as `<name>.0`, and the rest, typed, as `<name>.1`; each with its own error. */
export type AddressFieldSpec = Omit<FieldSpec, 'error'> & {
  divisions: readonly Choice[]
  division?: string | undefined
  rest?: string | undefined
  errors?: readonly [division: string | undefined, rest: string | undefined] | undefined
}

/** An address by its division. Where there is none to choose, only the rest is asked. */
export function addressField(spec: AddressFieldSpec): Html {
  const { name, t, divisions, optional, errors = [undefined, undefined] } = spec
  const division = selectField({
    ...{ name: `${name}.0`, label: t('public:kit.division'), choices: divisions, optional, t },
    ...{ value: spec.division, error: errors[0] },
  })
  const rest = textField({
    ...{ name: `${name}.1`, label: t('public:kit.street'), hint: t('public:kit.street-hint'), optional, t },
    ...{ value: spec.rest, error: errors[1], maxLength: 200, autocomplete: 'street-address' },
  })
  return fieldset(spec, divisions.length > 0 ? [division, rest] : rest)
}
