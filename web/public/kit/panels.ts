import { type Content, type Html, html } from './html.ts'

/** One thing that can be done here at once; `id` names it for screen readers. */
export type Panel = { id: string; title: Content; body: Html | readonly Html[] }

function panel({ id, title, body }: Panel): Html {
  return html`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`
}

/** Two or three things to do side by side, each with its own fields; below each other on a phone. */
export function panels(all: readonly Panel[]): Html {
  return html`<div class="panels">${all.map(panel)}</div>`
}
