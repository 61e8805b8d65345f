import { attrs, type Content, type Html, html, type Part } from './html.ts'

/** More for those who want it; opens without script. */
export function details(spec: { summary: Content; body: Part; open?: boolean | undefined }): Html {
  return html`<details ${attrs({ open: spec.open })}><summary>${spec.summary}</summary><div class="details-body">${spec.body}</div></details>`
}
