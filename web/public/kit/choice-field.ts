import {
  controlAttrs,
  type FieldSpec,
  field,
  fieldClass,
  fieldId,
  fieldNotes,
  fieldset,
  optionalMark,
} from './field.ts'
import { attrs, type Content, type Html, html } from './html.ts'

/** One answer to choose. */
export type Choice = {
  value: string
  label: Content
  hint?: Content | undefined
  disabled?: boolean | undefined
}
/** A field with answers to choose from. */
export type ChoiceFieldSpec = FieldSpec & { choices: readonly Choice[] }

type Box = { spec: FieldSpec; type: 'radio' | 'checkbox'; required: boolean }

function choiceRow(box: Box, choice: Choice, index: number, checked: boolean): Html {
  const first = fieldId(box.spec.name)
  const id = index === 0 ? first : `${first}-${index + 1}`
  const own = attrs({
    id,
    type: box.type,
    name: box.spec.name,
    value: choice.value,
    checked,
    disabled: choice.disabled,
    required: box.required,
    'aria-describedby': choice.hint ? `${id}-note` : null,
  })
  const hint = choice.hint ? html`<span class="hint" id="${id}-note">${choice.hint}</span>` : null
  return html`<div class="choice"><input ${own}><label for="${id}">${choice.label}</label>${hint}</div>`
}

/** One of a few answers. */
export function radioField(
  spec: ChoiceFieldSpec & { value?: string | undefined; inline?: boolean | undefined },
): Html {
  const box: Box = { spec, type: 'radio', required: !spec.optional }
  const rows = spec.choices.map((choice, index) => choiceRow(box, choice, index, choice.value === spec.value))
  return fieldset(spec, html`<div class="choices${spec.inline ? ' choices-inline' : ''}">${rows}</div>`)
}

/** Any number of answers, posted under one name. */
export function checkboxesField(spec: ChoiceFieldSpec & { values?: readonly string[] | undefined }): Html {
  const chosen = new Set(spec.values)
  const box: Box = { spec, type: 'checkbox', required: false }
  const rows = spec.choices.map((choice, index) => choiceRow(box, choice, index, chosen.has(choice.value)))
  return fieldset(spec, html`<div class="choices">${rows}</div>`)
}

/** One yes, such as a declaration that is agreed to; posts `value` (default `yes`) or nothing. */
export function checkboxField(
  spec: FieldSpec & { checked?: boolean | undefined; value?: string | undefined },
): Html {
  const own = attrs({ type: 'checkbox', value: spec.value ?? 'yes', checked: spec.checked })
  const { hint, error } = fieldNotes(spec)
  return html`<div class="${fieldClass(spec)}">${error}<div class="choice"><input ${own} ${controlAttrs(spec)}><label for="${fieldId(spec.name)}">${spec.label}${optionalMark(spec)}</label>${hint}</div></div>`
}

function option(choice: Choice, value: string | undefined): Html {
  const own = attrs({ value: choice.value, selected: choice.value === value, disabled: choice.disabled })
  return html`<option ${own}>${choice.label}</option>`
}

/** One of many answers, in the device's own list. Nothing is chosen for the reader. */
export function selectField(spec: ChoiceFieldSpec & { value?: string | undefined }): Html {
  const options = spec.choices.map((choice) => option(choice, spec.value))
  const none = html`<option value="">${spec.t('public:kit.choose')}</option>`
  return field(spec, html`<select class="input select" ${controlAttrs(spec)}>${none}${options}</select>`)
}
