import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { buttonLink, cardList, emptyState, heading, html, tabs, textLink } from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'
import { statusTag } from './words.ts'

const { listMatters } = approvalContract.endpoints

type Row = OutputOf<typeof listMatters>['rows'][number]

const VIEWS = ['all', 'open', 'closed'] as const
type ViewName = (typeof VIEWS)[number]

const CLOSED: ReadonlySet<Row['status']> = new Set(['not-accepted', 'granted', 'refused', 'withdrawn'])

const inView = (view: ViewName, rows: readonly Row[]): readonly Row[] =>
  view === 'all' ? rows : rows.filter(({ status }) => CLOSED.has(status) === (view === 'closed'))

/** States in which nothing more is decided. */
const DONE: ReadonlySet<Row['status']> = new Set(['not-accepted', 'granted', 'refused', 'withdrawn', 'ended'])

function card({ id, number, itemName, status, openedAt, dueOn }: Row, { at, t, locale }: HallRequest) {
  const due =
    dueOn === null || DONE.has(status) ? [] : [t('public:matter.due', { day: dayText(dueOn, locale) })]
  return {
    href: at.matter(id),
    title: itemName,
    tag: statusTag(status, t),
    facts: [
      t('public:matter.number-is', { number }),
      t('public:matter.sent', { when: instantText(openedAt, locale) }),
      ...due,
    ],
  }
}

function viewTabs(rows: readonly Row[], current: ViewName, { path, t }: HallRequest) {
  return tabs({
    label: t('public:matter.views'),
    tabs: VIEWS.map((view) => ({
      href: view === 'all' ? path : `${path}?view=${view}`,
      label: t(`public:matter.view-${view}`),
      count: inView(view, rows).length,
      current: view === current,
    })),
  })
}

function mattersView(rows: readonly Row[], request: HallRequest): View {
  const { at, t, query } = request
  const title = t('public:nav.matters')
  const current = VIEWS.find((view) => view === query.view) ?? 'all'
  const cards = inView(current, rows).map((row) => card(row, request))
  const start = buttonLink({ href: at.services(), label: t('public:matter.start'), kind: 'secondary' })
  const none = rows.length === 0 ? t('public:matter.none') : t('public:matter.none-here')
  return {
    title,
    place: 'matters',
    trail: [],
    personal: true,
    body: [
      heading({ level: 1, text: title }),
      html`<p>${textLink({ href: at.drafts, label: t('public:matter.to-drafts') })}</p>`,
      rows.length > 0 ? viewTabs(rows, current, request) : null,
      cards.length > 0 ? cardList({ cards }) : emptyState({ title: none, action: start }),
    ],
  }
}

/** `/<government>/matters`: what the reader has sent, newest first. */
export const mattersPage = hallPage({
  path: '/matters',
  signedIn: true,
  reads: [listMatters],
  async render(request) {
    const { rows } = await request.call(listMatters, { government: request.government.slug })
    return mattersView(rows, request)
  },
})
