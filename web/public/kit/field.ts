import { type Attrs, attrs, type Content, classes, type Html, html } from './html.ts'
import type { Translate } from './translate.ts'

/** What every field has. A field is required unless `optional`, which its label then says. */
export type FieldSpec = {
  name: string
  label: Content
  hint?: Content | undefined
  error?: string | undefined
  optional?: boolean | undefined
  t: Translate
}

/** The id of a field's control, where the error summary leads. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w.-]/g, '-')}`
}

/** The words after an optional field's label. */
export function optionalMark(spec: FieldSpec): Html | null {
  return spec.optional ? html` <span class="optional">${spec.t('public:kit.optional')}</span>` : null
}

/** A field's hint and error, under the ids that `describedBy` names. */
export function fieldNotes(spec: FieldSpec): { hint: Html | null; error: Html | null } {
  const id = fieldId(spec.name)
  return {
    hint: spec.hint ? html`<div class="hint" id="${id}-hint">${spec.hint}</div>` : null,
    error: spec.error
      ? html`<p class="error" id="${id}-error"><span class="unseen">${spec.t('public:kit.notice-error')}: </span>${spec.error}</p>`
      : null,
  }
}

/** The ids of a field's hint and error, for `aria-describedby`. */
function describedBy(spec: FieldSpec): string | null {
  const id = fieldId(spec.name)
  const ids = classes(spec.hint ? `${id}-hint` : false, spec.error ? `${id}-error` : false)
  return ids === '' ? null : ids
}

/** The attributes that tie a control to its label, hint and error. */
export function controlAttrs(spec: FieldSpec): Attrs {
  return attrs({
    id: fieldId(spec.name),
    name: spec.name,
    required: !spec.optional,
    'aria-describedby': describedBy(spec),
    'aria-invalid': spec.error ? 'true' : null,
  })
}

/** The class of a field's frame. */
export function fieldClass(spec: FieldSpec): string {
  return classes('field', spec.error ? 'field-wrong' : false)
}

/** One control with label, hint and error. */
export function field(spec: FieldSpec, control: Html): Html {
  const { hint, error } = fieldNotes(spec)
  return html`<div class="${fieldClass(spec)}"><label class="label" for="${fieldId(spec.name)}">${spec.label}${optionalMark(spec)}</label>${hint}${error}${control}</div>`
}

/** Several controls that answer one question, with its legend, hint and error. */
export function fieldset(spec: FieldSpec, controls: Html | readonly Html[]): Html {
  const { hint, error } = fieldNotes(spec)
  const described = attrs({ 'aria-describedby': describedBy(spec) })
  return html`<div class="${fieldClass(spec)}"><fieldset ${described}><legend class="label">${spec.label}${optionalMark(spec)}</legend>${hint}${error}${controls}</fieldset></div>`
}
