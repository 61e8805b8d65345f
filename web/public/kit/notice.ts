import { type Content, type Html, html, type Part } from './html.ts'
import type { Translate } from './translate.ts'

/** What kind of thing is said: each has its word, colour and rule. */
export type Tone = 'info' | 'success' | 'warning' | 'error'
/** A message to the reader; without `title` its word (提示, 注意 …) stands alone. */
export type NoticeSpec = {
  tone: Tone
  title?: Content | undefined
  body?: Content | readonly Html[] | undefined
  t: Translate
}

function head(spec: NoticeSpec, word: string): Html {
  const title = spec.title ? html`<strong>${spec.title}</strong>` : null
  const only = title === null && typeof spec.body === 'string' ? spec.body : null
  return html`<p class="notice-head"><span class="notice-word">${word}</span> ${title}${only}</p>`
}

function rest(spec: NoticeSpec): Part {
  if (typeof spec.body !== 'string') return spec.body
  return spec.title ? html`<p>${spec.body}</p>` : null
}

/** A message set apart from the text. Nothing vanishes by itself. */
export function notice(spec: NoticeSpec): Html {
  const word = spec.t(`public:kit.notice-${spec.tone}`)
  return html`<div class="notice notice-${spec.tone}" role="note" aria-label="${word}">${head(spec, word)}${rest(spec)}</div>`
}

/** A message about the whole site, across the page's width: maintenance, an emergency, a demo node. */
export function banner(spec: { tone: Tone; body: Content; t: Translate }): Html {
  const word = spec.t(`public:kit.notice-${spec.tone}`)
  return html`<section class="banner banner-${spec.tone}" aria-label="${word}"><div class="wrap">${spec.body}</div></section>`
}
