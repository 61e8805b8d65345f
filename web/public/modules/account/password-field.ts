import { errorOf, type Html, type Translate, textField } from '../../kit/index.ts'
import type { SentForm } from '../../site/refused.ts'

/** A password: the one that is, or a new one to be set. It is never sent back to the browser. */
export interface PasswordField {
  readonly name: string
  readonly label: string
  readonly isNew: boolean
  readonly sent: SentForm
}

/** A field for a password. */
export function passwordField({ name, label, isNew, sent }: PasswordField, t: Translate): Html {
  return textField({
    name,
    label,
    hint: isNew ? t('public:account.password-hint') : undefined,
    error: errorOf(sent.errors, name),
    type: 'password',
    autocomplete: isNew ? 'new-password' : 'current-password',
    width: 'l',
    maxLength: 128,
    t,
  })
}
