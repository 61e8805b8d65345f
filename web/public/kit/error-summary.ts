import { fieldId } from './field.ts'
import { type Html, html } from './html.ts'
import type { Translate } from './translate.ts'

/**
 * What is wrong with one field; `name` null for what concerns the whole form. `label` is the field's, for a message
 * that does not name it itself.
 */
export type FormError = {
  name: string | null
  message: string
  label?: string | undefined
  /** The page where it is put right, where that is not this one. */
  href?: string | undefined
}

function line({ name, message, label, href }: FormError, t: Translate): Html {
  const text = label === undefined ? message : t('public:kit.error-of', { label, message })
  const to = name === null ? href : `#${fieldId(name)}`
  return to === undefined ? html`<li>${text}</li>` : html`<li><a href="${to}">${text}</a></li>`
}

/** All that is to be put right, at the top of the page, each leading to its field. Nothing when nothing is wrong. */
export function errorSummary(spec: { errors: readonly FormError[]; t: Translate }): Html | null {
  if (spec.errors.length === 0) return null
  return html`<div class="notice notice-error" role="alert" aria-labelledby="errors"><h2 id="errors" class="notice-head">${spec.t('public:kit.errors')}</h2><ul class="errors">${spec.errors.map((error) => line(error, spec.t))}</ul></div>`
}

/** The message for one field, for its `error`. */
export function errorOf(errors: readonly FormError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message
}
