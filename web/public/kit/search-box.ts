import { attrs, type Content, type Html, html } from './html.ts'
import { type Suggestion, suggestionList } from './suggestions.ts'
import type { Translate } from './translate.ts'

/** A search; it is a GET form, so that a result has an address. `keep` holds the other parameters of the list. */
export type SearchBoxSpec = {
  action: string
  label: Content
  name?: string | undefined
  value?: string | undefined
  hint?: string | undefined
  /** What the browser offers while one types. */
  suggestions?: readonly Suggestion[] | undefined
  keep?: Readonly<Record<string, string>> | undefined
  t: Translate
}

/** One line to search with, and its button. */
export function searchBox(spec: SearchBoxSpec): Html {
  const name = spec.name ?? 'q'
  const id = `search-${name}`
  const keep = Object.entries(spec.keep ?? {}).map(
    ([key, value]) => html`<input type="hidden" name="${key}" value="${value}">`,
  )
  const list = spec.suggestions?.length ? suggestionList(`${id}-list`, spec.suggestions) : null
  const input = attrs({
    ...{ id, name, value: spec.value, type: 'search', placeholder: spec.hint, maxlength: 100 },
    list: list && `${id}-list`,
  })
  return html`<form class="search" role="search" method="get" action="${spec.action}" aria-labelledby="${id}-label"><label class="label" for="${id}" id="${id}-label">${spec.label}</label><div class="search-line"><input class="input" ${input}><button class="button" type="submit">${spec.t('public:kit.search')}</button></div>${list}${keep}</form>`
}
