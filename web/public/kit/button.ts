import { type Attrs, attrs, type Content, classes, type Html, html } from './html.ts'

/** `primary`: the one thing to do here; `danger`: cannot be undone; `quiet`: looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

/** A button of a form. `name` and `value` tell the server which of several was pressed. */
export type ButtonSpec = {
  label: Content
  kind?: ButtonKind | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  /** Posts the form that has this id, from outside it. */
  form?: string | undefined
  /** Posts to another address than the form's own. */
  formAction?: string | undefined
}

function look(kind: ButtonKind = 'primary'): string {
  return classes('button', kind !== 'primary' && `button-${kind}`)
}

function buttonAttrs(spec: ButtonSpec): Attrs {
  const { name, value, disabled, form, formAction } = spec
  return attrs({
    class: look(spec.kind),
    type: 'submit',
    name,
    value,
    disabled,
    form,
    formaction: formAction,
  })
}

/** A button that posts its form. */
export function button(spec: ButtonSpec): Html {
  return html`<button ${buttonAttrs(spec)}>${spec.label}</button>`
}

/** A link with the weight of a button, for the start of a task or its next page. */
export function buttonLink(spec: { href: string; label: Content; kind?: ButtonKind | undefined }): Html {
  return html`<a ${attrs({ class: look(spec.kind), href: spec.href })}>${spec.label}</a>`
}

/** Buttons side by side, the main one first; below each other on a phone. */
export function buttonGroup(buttons: readonly Html[]): Html {
  return html`<div class="buttons">${buttons}</div>`
}
