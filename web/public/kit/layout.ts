import { type Content, type Html, html } from './html.ts'

/** Text and forms beside facts that stay in view on a wide screen and follow below on a phone. */
export function columns(spec: { main: Html | readonly Html[]; aside: Html | readonly Html[] }): Html {
  return html`<div class="columns"><div class="columns-main">${spec.main}</div><aside class="columns-aside">${spec.aside}</aside></div>`
}

/** A column as wide as the eye reads well, about 36 Chinese characters. */
export function measure(body: Html | readonly Html[]): Html {
  return html`<div class="measure">${body}</div>`
}

/** The band at the top of a home page: what this place is and the way in. */
export function hero(spec: { title: Content; lead?: Content | undefined; body?: Html | undefined }): Html {
  const lead = spec.lead ? html`<p class="lead">${spec.lead}</p>` : null
  return html`<div class="hero"><div class="wrap"><h1>${spec.title}</h1>${lead}${spec.body}</div></div>`
}
