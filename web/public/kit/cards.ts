import { attrs, type Content, type Html, html } from './html.ts'

/** One thing in a list; where it leads somewhere, the whole card does. */
export type Card = {
  href?: string | undefined
  title: Content
  text?: Content | undefined
  /** Short facts below, such as department and period. */
  facts?: readonly Content[] | undefined
  tag?: Html | undefined
  /** A button that acts on the thing itself. */
  action?: Html | undefined
}

function card(spec: Card): Html {
  const text = spec.text ? html`<p>${spec.text}</p>` : null
  const title = spec.href === undefined ? spec.title : html`<a href="${spec.href}">${spec.title}</a>`
  const action = spec.action ? html`<div class="card-action">${spec.action}</div>` : null
  const facts = spec.facts?.map((fact) => html`<li>${fact}</li>`)
  return html`<li class="card"><p class="card-title">${title}${spec.tag}</p>${text}${facts ? html`<ul class="card-facts">${facts}</ul>` : null}${action}</li>`
}

/** Things to choose from: below each other, or with `grid` beside each other where there is room. */
export function cardList(spec: { cards: readonly Card[]; grid?: boolean | undefined }): Html {
  return html`<ul ${attrs({ class: spec.grid ? 'cards cards-grid' : 'cards' })}>${spec.cards.map(card)}</ul>`
}
