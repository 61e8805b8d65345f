import { hiddenText } from './hidden-text.ts'
import { attrs, type Content, type Html, html, type Part } from './html.ts'
import type { Translate } from './translate.ts'

/** One stage of a case; `when` and `who` are ready to read. */
export type TimelineEntry = {
  title: Content
  state: 'done' | 'current' | 'upcoming' | 'stopped'
  when?: Content | undefined
  who?: Content | undefined
  body?: Part
}

function line(entry: TimelineEntry, t: Translate): Html {
  const facts = [entry.when, entry.who].filter((fact) => fact !== undefined)
  const own = attrs({ 'aria-current': entry.state === 'current' ? 'step' : null })
  const state = hiddenText(t(`public:kit.state-${entry.state}`))
  const meta =
    facts.length > 0 ? html`<p class="muted">${facts.map((fact) => html`<span>${fact}</span> `)}</p>` : null
  return html`<li class="stage stage-${entry.state}" ${own}><p class="stage-title">${entry.title}${state}</p>${meta}${entry.body}</li>`
}

/** How far a case has come, oldest first, with what is still to come. */
export function timeline(spec: { entries: readonly TimelineEntry[]; t: Translate }): Html {
  return html`<ol class="timeline">${spec.entries.map((entry) => line(entry, spec.t))}</ol>`
}
