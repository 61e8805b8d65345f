import type { FieldSpec } from './field.ts'
import type { Html } from './html.ts'
import { textField } from './text-field.ts'

/** What a field about a person or a legal entity needs beside its value. */
export type PersonFieldSpec = FieldSpec & { value?: string | undefined }

/** A telephone number; the phone offers the reader's own. */
export function phoneField(spec: PersonFieldSpec): Html {
  return textField({ ...spec, type: 'tel', autocomplete: 'tel', width: 'm', maxLength: 20, code: true })
}

/** 公民身份号码, 18 characters (GB 11643); the last may be X. */
export function identityNumberField(spec: PersonFieldSpec): Html {
  return textField({ ...spec, autocomplete: 'off', width: 'l', maxLength: 18, code: true })
}

/** 统一社会信用代码, 18 characters (GB 32100). */
export function creditCodeField(spec: PersonFieldSpec): Html {
  return textField({ ...spec, autocomplete: 'off', width: 'l', maxLength: 18, code: true })
}

/** The code of a text message; the phone offers it from the message. */
export function oneTimeCodeField(spec: FieldSpec): Html {
  return textField({
    ...spec,
    autocomplete: 'one-time-code',
    width: 's',
    maxLength: 6,
    digits: true,
    code: true,
  })
}
