import { type Content, type Html, html } from './html.ts'

/** One fact that decides; `note` says where it comes from. */
export type KeyFact = { label: Content; value: Content; note?: Content | undefined }

/** The few facts that a reader came for, in one strip. */
export function keyFacts(facts: readonly KeyFact[]): Html {
  const items = facts.map((fact) => {
    const note = fact.note ? html`<dd class="fact-note">${fact.note}</dd>` : null
    return html`<div class="fact"><dt>${fact.label}</dt><dd class="fact-value">${fact.value}</dd>${note}</div>`
  })
  return html`<dl class="facts">${items}</dl>`
}
