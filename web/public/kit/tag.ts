import { type Content, type Html, html } from './html.ts'

/** `active`: running; `done`: finished well; `caution`: the reader must act; `stopped`: refused, overdue; `plain`: the rest. */
export type TagTone = 'plain' | 'active' | 'done' | 'caution' | 'stopped'

/** The state of a thing, in a word. */
export function tag(label: Content, tone: TagTone = 'plain'): Html {
  return html`<strong class="tag tag-${tone}">${label}</strong>`
}
