import { type Content, type Html, html } from './html.ts'

/** What to say when a list has nothing: that it is so, why, and what can be done. */
export function emptyState(spec: {
  title: Content
  text?: Content | undefined
  action?: Html | undefined
}): Html {
  const text = spec.text ? html`<p>${spec.text}</p>` : null
  return html`<div class="empty"><p class="empty-title">${spec.title}</p>${text}${spec.action}</div>`
}
