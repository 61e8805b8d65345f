import { button } from './button.ts'
import type { Choice } from './choice-field.ts'
import { attrs, type Content, type Html, html } from './html.ts'
import { type Suggestion, suggestionList } from './suggestions.ts'
import type { Translate } from './translate.ts'

/** One narrowing of a list; `any` are the words for all of it. */
export type Filter = {
  name: string
  label: Content
  any: string
  choices: readonly Choice[]
  value?: string | undefined
}

/** A list's search and its filters; a GET form, so that a result has an address. */
export type FilterFormSpec = {
  action: string
  text: {
    name: string
    label: Content
    value?: string | undefined
    hint?: string | undefined
    /** What the browser offers while one types. */
    suggestions?: readonly Suggestion[] | undefined
  }
  filters: readonly Filter[]
  /** Puts the filters behind this word, to be opened without script; a phone shows the list sooner. */
  fold?: { label: Content; open: boolean } | undefined
  t: Translate
}

function option(value: string, label: Content, chosen: boolean): Html {
  return html`<option ${attrs({ value, selected: chosen })}>${label}</option>`
}

function select(filter: Filter): Html {
  const id = `filter-${filter.name}`
  const options = filter.choices.map(({ value, label }) => option(value, label, value === filter.value))
  const own = attrs({ class: 'input', id, name: filter.name })
  return html`<div class="filter"><label class="label" for="${id}">${filter.label}</label><select ${own}>${option('', filter.any, !filter.value)}${options}</select></div>`
}

/** Words to look for and the filters beside them, with one button. */
export function filterForm({ action, text, filters, fold, t }: FilterFormSpec): Html {
  const id = `filter-${text.name}`
  const { name, value, hint: placeholder } = text
  const list = text.suggestions?.length ? suggestionList(`${id}-list`, text.suggestions) : null
  const input = attrs({
    ...{ class: 'input', id, name, value, type: 'search', placeholder, maxlength: 100 },
    list: list && `${id}-list`,
  })
  const selects = filters.map(select)
  const choices = fold
    ? html`<details class="filter-more" ${attrs({ open: fold.open })}><summary>${fold.label}</summary><div class="filter-folded">${selects}</div></details>`
    : selects
  return html`<form class="filters" role="search" method="get" action="${action}" aria-labelledby="${id}-label"><div class="filter filter-text"><label class="label" for="${id}" id="${id}-label">${text.label}</label><input ${input}>${list}</div>${choices}<div class="filter-send">${button({ label: t('public:kit.search') })}</div></form>`
}
