import { type FieldSpec, fieldId, fieldNotes, fieldset } from './field.ts'
import { type Html, html } from './html.ts'

/** Several rows of the same fields, each a group of its own whose name is read aloud. */
export function rowsField(
  spec: FieldSpec & { rows: readonly { readonly label: string; readonly fields: readonly Html[] }[] },
): Html {
  const { name, t } = spec
  const { hint, error } = fieldNotes(spec)
  const rows = spec.rows.map(({ label, fields }, at) => fieldset({ name: `${name}.${at}`, label, t }, fields))
  return html`<section class="section" id="${fieldId(name)}"><h2>${spec.label}</h2>${hint}${error}${rows}</section>`
}
