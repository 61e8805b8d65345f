import type { PageRequest } from '#kernel/page'
import { type Html, html, type TagTone, table, tag, textLink } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import type { PlanState } from './plan.schema.ts'
import type { PlanPhrase, PlanPlace } from './plan.ts'

const TONES: Readonly<Record<PlanState, TagTone>> = { works: 'done', part: 'caution', none: 'plain' }

/** The state of a phrase or system, in a word. */
export const stateTag = (state: PlanState, { t }: Pick<PageRequest, 't'>): Html =>
  tag(t(`public:plan.state-${state}`), TONES[state])

const ROOTS = { node: '', desk: '/workbench' } as const

/** A place as a link; a section of a document, which no page shows, as its address. */
function placeLink({ name, at: address }: PlanPlace, { government }: HallRequest): Html {
  const [kind = '', path = ''] = address.split(/:(.*)/s)
  if (kind === 'doc') return html`${name} <span class="code">${path}</span>`
  const root = kind === 'hall' ? `/${government.slug}` : ROOTS[kind as keyof typeof ROOTS]
  return textLink({ href: `${root}${path}`, label: name })
}

/** Where in the product something is. */
export const placeList = (places: readonly PlanPlace[], request: HallRequest): Html =>
  html`<ul>${places.map((place) => html`<li>${placeLink(place, request)}</li>`)}</ul>`

function whereOf({ places, note }: PlanPhrase, request: HallRequest): Html {
  const lack = note ? html`<p lang="zh-CN">${note}</p>` : null
  if (places.length === 0 && lack === null)
    return html`<span class="muted">${request.t('public:plan.nowhere')}</span>`
  return html`${places.length > 0 ? placeList(places, request) : null}${lack}`
}

/** Phrases with what answers each: quotation, systems, state, place. */
export function phraseTable(phrases: readonly PlanPhrase[], caption: string, request: HallRequest): Html {
  const { t, at } = request
  const systems = ({ systems: answering }: PlanPhrase) =>
    answering.map(
      ({ id, name }) =>
        html`<div>${textLink({ href: at.plan({ system: id }), label: `${id} ${name}` })}</div>`,
    )
  return table({
    caption,
    fixed: true,
    columns: [
      { label: t('public:plan.quote'), cell: ({ quote }) => html`<q lang="zh-CN">${quote}</q>`, heads: true },
      { label: t('public:plan.systems'), cell: systems },
      { label: t('public:plan.state'), cell: ({ state }) => stateTag(state, request), short: true },
      { label: t('public:plan.where'), cell: (phrase) => whereOf(phrase, request) },
    ],
    rows: phrases,
  })
}
