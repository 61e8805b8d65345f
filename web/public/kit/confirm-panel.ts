import { type Content, type Html, html, type Part } from './html.ts'

/** After a form was sent: that it arrived, and the numbers to keep. */
export type ConfirmPanelSpec = {
  title: Content
  numbers?: readonly { label: Content; value: string }[] | undefined
  body?: Part
  /** 1 where it stands in for the page's own heading, which is the rule. */
  level?: 1 | 2 | undefined
}

/** The receipt of a task that is done. Stands in for the page's level 1 heading unless told otherwise. */
export function confirmPanel(spec: ConfirmPanelSpec): Html {
  const numbers = spec.numbers?.map(
    ({ label, value }) =>
      html`<p class="confirm-number"><span>${label}</span><strong class="code">${value}</strong></p>`,
  )
  const title = spec.level === 2 ? html`<h2>${spec.title}</h2>` : html`<h1>${spec.title}</h1>`
  return html`<div class="confirm">${title}${numbers}${spec.body}</div>`
}
