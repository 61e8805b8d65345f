import { type Content, type Html, html, type Part } from './html.ts'

/** After a form was sent: that it arrived, and the numbers to keep. */
export type ConfirmPanelSpec = {
  title: Content
  numbers?: readonly { label: Content; value: string }[] | undefined
  body?: Part
}

/** The receipt of a task that is done. Stands in for the page's level 1 heading. */
export function confirmPanel(spec: ConfirmPanelSpec): Html {
  const numbers = spec.numbers?.map(
    ({ label, value }) =>
      html`<p class="confirm-number"><span>${label}</span><strong class="code">${value}</strong></p>`,
  )
  return html`<div class="confirm"><h1>${spec.title}</h1>${numbers}${spec.body}</div>`
}
