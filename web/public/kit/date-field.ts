import { controlAttrs, type FieldSpec, field } from './field.ts'
import { attrs, type Html, html } from './html.ts'

/** A legal day, `YYYY-MM-DD`; `min` and `max` bound the calendar that the device shows. */
export type DateFieldSpec = FieldSpec & {
  value?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A day, chosen in the device's own calendar. */
export function dateField(spec: DateFieldSpec): Html {
  const { value, min, max } = spec
  const own = attrs({ class: 'input input-m code', type: 'date', value, min, max })
  return field(spec, html`<input ${own} ${controlAttrs(spec)}>`)
}
