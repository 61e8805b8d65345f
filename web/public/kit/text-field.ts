import { controlAttrs, type FieldSpec, field } from './field.ts'
import { attrs, classes, type Html, html } from './html.ts'

/** How much is expected: the width tells the answer's length. `xs` about 4 characters, `s` 8, `m` 16, `l` 24. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full'

/** One line of text. `digits` brings up the number pad; `code` sets figures of one width. */
export type TextFieldSpec = FieldSpec & {
  value?: string | undefined
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | undefined
  width?: FieldWidth | undefined
  maxLength?: number | undefined
  autocomplete?: string | undefined
  digits?: boolean | undefined
  code?: boolean | undefined
  /** A unit that stands behind the control, such as 元 or 平方米. */
  unit?: string | undefined
}

/** A field of one line. */
export function textField(spec: TextFieldSpec): Html {
  const look = classes('input', `input-${spec.width ?? 'full'}`, spec.code === true && 'code')
  const own = attrs({
    class: look,
    type: spec.type ?? 'text',
    value: spec.type === 'password' ? null : spec.value,
    maxlength: spec.maxLength,
    autocomplete: spec.autocomplete,
    inputmode: spec.digits ? 'numeric' : null,
    spellcheck: spec.code ? 'false' : null,
  })
  const input = html`<input ${own} ${controlAttrs(spec)}>`
  return field(spec, spec.unit ? html`<div class="with-unit">${input}<span>${spec.unit}</span></div>` : input)
}

/** A field of several lines; `rows` is its height in lines of text. */
export function textareaField(spec: FieldSpec & { value?: string; rows?: number; maxLength?: number }): Html {
  const own = attrs({ class: 'input', rows: spec.rows ?? 5, maxlength: spec.maxLength })
  return field(
    spec,
    html`<textarea ${own} ${controlAttrs(spec)}>
${spec.value}</textarea>`,
  )
}
