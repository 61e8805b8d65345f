import { type Content, type Html, html, type Part } from './html.ts'

/** After a form was sent: that it arrived, and the number to keep. */
export type ConfirmPanelSpec = {
  title: Content
  number?: { label: Content; value: string } | undefined
  body?: Part
}

/** The receipt of a task that is done. Stands in for the page's level 1 heading. */
export function confirmPanel(spec: ConfirmPanelSpec): Html {
  const number = spec.number
    ? html`<p class="confirm-number"><span>${spec.number.label}</span><strong class="code">${spec.number.value}</strong></p>`
    : null
  return html`<div class="confirm"><h1>${spec.title}</h1>${number}${spec.body}</div>`
}
