import { attrs, type Html, html } from './html.ts'

/** Something that may be meant; `also` are other words for it, by which the browser offers it too. */
export type Suggestion = { value: string; also?: string | undefined }

/** What the browser offers below a line while one types: its own list, without script. */
export function suggestionList(id: string, suggestions: readonly Suggestion[]): Html {
  const options = suggestions.map(
    ({ value, also }) => html`<option ${attrs({ value, label: also })}></option>`,
  )
  return html`<datalist id="${id}">${options}</datalist>`
}
