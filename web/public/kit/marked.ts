import { type Html, html } from './html.ts'

/** A text with the words that were looked for marked in it. */
export function marked(parts: readonly { readonly text: string; readonly hit: boolean }[]): Html {
  return html`${parts.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text))}`
}
