import { type Html, html, type Part } from './html.ts'

/** Words for screen readers only. */
export function hiddenText(text: Part): Html {
  return html`<span class="unseen">${text}</span>`
}
