import {
  emptyState,
  type Filter,
  filterForm,
  type Html,
  heading,
  html,
  indexList,
  pagination,
  section,
  table,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { pageAsked } from '../../site/paging.ts'
import { countStates, findPhrases, PLANS, type PlanPhrase, type PlanQuery, STATES, SYSTEMS } from './plan.ts'
import { phraseTable, placeList, stateTag } from './plan-parts.ts'

/** Phrases on one page: what a poor line loads in a moment. */
const PHRASES = 40

/** What the address asks for; a value that no list offers counts as not asked. */
function askedOf({ query }: HallRequest): PlanQuery {
  return {
    text: (query.text ?? '').trim().slice(0, 100) || undefined,
    plan: PLANS.find(({ id }) => id === query.plan)?.id,
    state: STATES.find((state) => state === query.state),
    system: SYSTEMS.find(({ id }) => id === query.system)?.id,
  }
}

function filtersOf(asked: PlanQuery, { t }: HallRequest): Filter[] {
  return [
    {
      name: 'plan',
      label: t('public:plan.plan'),
      any: t('public:plan.any-plan'),
      choices: PLANS.map(({ id, title }) => ({ value: id, label: title })),
      value: asked.plan,
    },
    {
      name: 'state',
      label: t('public:plan.state'),
      any: t('public:plan.any-state'),
      choices: STATES.map((state) => ({ value: state, label: t(`public:plan.state-${state}`) })),
      value: asked.state,
    },
    {
      name: 'system',
      label: t('public:plan.system'),
      any: t('public:plan.any-system'),
      choices: SYSTEMS.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
      value: asked.system,
    },
  ]
}

/** The plans with how many of their phrases are in each state, each number open to them. */
function planTable({ t, at }: HallRequest): Html {
  const number = (plan: (typeof PLANS)[number], state: (typeof STATES)[number]) => {
    const count = countStates(plan.phrases)[state]
    return count === 0 ? '0' : textLink({ href: at.plan({ plan: plan.id, state }), label: String(count) })
  }
  return table({
    caption: t('public:plan.by-plan'),
    columns: [
      {
        label: t('public:plan.plan'),
        cell: ({ id, title }) =>
          html`<span lang="zh-CN">${textLink({ href: at.plan({ plan: id }), label: title })}</span>`,
        heads: true,
      },
      ...STATES.map((state) => ({
        label: t(`public:plan.state-${state}`),
        cell: (plan: (typeof PLANS)[number]) => number(plan, state),
        numeric: true,
      })),
      { label: t('public:plan.phrases'), cell: ({ phrases }) => phrases.length, numeric: true },
    ],
    rows: PLANS,
  })
}

function systemLists({ t, at }: HallRequest): Html[] {
  const groups = [...new Set(SYSTEMS.map(({ group }) => group))]
  return groups.map((group, index) => {
    const links = SYSTEMS.filter((system) => system.group === group).map(({ id, name, state }) => ({
      href: at.plan({ system: id }),
      label: `${id} ${name}`,
      count: t(`public:plan.state-${state}`),
    }))
    return section({ id: `group-${index + 1}`, title: group, body: indexList(links) })
  })
}

function overview(request: HallRequest): Html[] {
  return [planTable(request), ...systemLists(request)]
}

/** The phrases under the headings of their plans. */
function byChapter(phrases: readonly PlanPhrase[], request: HallRequest): Html[] {
  const shortOf = (plan: string) => PLANS.find(({ id }) => id === plan)?.short ?? ''
  const chapters = Map.groupBy(phrases, ({ plan, heading: chapter }) => `${shortOf(plan)} ${chapter}`)
  return [...chapters].map(([title, rows]) => phraseTable(rows, title, request))
}

/** What is said of the plan or system that is looked at. */
function subject(asked: PlanQuery, request: HallRequest): Html | null {
  const plan = PLANS.find(({ id }) => id === asked.plan)
  const system = SYSTEMS.find(({ id }) => id === asked.system)
  if (system) {
    const { id, name, state, note, places } = system
    return section({
      id: 'system',
      title: html`<span lang="zh-CN">${id} ${name}</span> ${stateTag(state, request)}`,
      body: html`${note ? html`<p lang="zh-CN">${note}</p>` : null}${places.length > 0 ? placeList(places, request) : null}`,
    })
  }
  if (!plan) return null
  return section({
    id: 'plan',
    title: html`<span lang="zh-CN">${plan.title}</span>`,
    body: html`<p class="muted" lang="zh-CN">${plan.issuer}</p>`,
  })
}

function results(asked: PlanQuery, request: HallRequest): (Html | null)[] {
  const { t, at, query } = request
  const found = findPhrases(asked)
  const pages = Math.max(1, Math.ceil(found.length / PHRASES))
  const page = Math.min(pageAsked(query.page), pages)
  const shown = found.slice((page - 1) * PHRASES, page * PHRASES)
  const counts = countStates(found)
  return [
    subject(asked, request),
    html`<p role="status">${t('public:plan.found', { total: found.length, ...counts })}</p>`,
    ...(shown.length > 0
      ? byChapter(shown, request)
      : [emptyState({ title: t('public:plan.nothing'), text: t('public:plan.nothing-text') })]),
    pagination({ page, pages, href: (to) => at.plan({ ...asked, page: to }), t }),
    html`<p>${textLink({ href: at.plan(), label: t('public:plan.back') })}</p>`,
  ]
}

function planView(request: HallRequest): View {
  const { t, at } = request
  const asked = askedOf(request)
  const title = t('public:plan.title')
  const narrowed = Object.values(asked).some((value) => value !== undefined)
  const form = filterForm({
    action: at.plan(),
    text: {
      name: 'text',
      label: t('public:plan.search'),
      value: asked.text,
      hint: t('public:plan.search-hint'),
    },
    filters: filtersOf(asked, request),
    t,
  })
  return {
    title,
    trail: [],
    body: [
      heading({ level: 1, text: title }),
      html`<p class="lead">${t('public:plan.lead')}</p>`,
      html`<p>${t('public:plan.honest')}</p>`,
      form,
      ...(narrowed ? results(asked, request) : overview(request)),
    ],
  }
}

/** `/<government>/plan`: 规划对照, the five plans phrase by phrase beside what answers them today. */
export const planPage = hallPage({ path: '/plan', render: async (request) => planView(request) })
