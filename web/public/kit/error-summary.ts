import { fieldId } from './field.ts'
import { type Html, html } from './html.ts'
import type { Translate } from './translate.ts'

/** What is wrong with one field; `name` null for what concerns the whole form. */
export type FormError = { name: string | null; message: string }

function line(error: FormError): Html {
  return error.name === null
    ? html`<li>${error.message}</li>`
    : html`<li><a href="#${fieldId(error.name)}">${error.message}</a></li>`
}

/** All that is to be put right, at the top of the page, each leading to its field. Nothing when nothing is wrong. */
export function errorSummary(spec: { errors: readonly FormError[]; t: Translate }): Html | null {
  if (spec.errors.length === 0) return null
  return html`<div class="notice notice-error" role="alert" aria-labelledby="errors"><h2 id="errors" class="notice-head">${spec.t('public:kit.errors')}</h2><ul class="errors">${spec.errors.map(line)}</ul></div>`
}

/** The message for one field, for its `error`. */
export function errorOf(errors: readonly FormError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message
}
