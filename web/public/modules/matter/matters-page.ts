import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import {
  buttonLink,
  type Card,
  cardList,
  emptyState,
  type Html,
  heading,
  html,
  section,
  tabs,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'
import { statusTag } from './words.ts'

const { listMatters } = approvalContract.endpoints

type Row = OutputOf<typeof listMatters>['rows'][number]

const VIEWS = ['all', 'open', 'closed'] as const
type ViewName = (typeof VIEWS)[number]

/** States in which nothing more is decided. */
const CLOSED: ReadonlySet<Row['status']> = new Set([
  'not-accepted',
  'granted',
  'refused',
  'withdrawn',
  'ended',
])

const inView = (view: ViewName, rows: readonly Row[]): readonly Row[] =>
  view === 'all' ? rows : rows.filter(({ status }) => CLOSED.has(status) === (view === 'closed'))

/** By when somebody must act, in words of who that is; nothing once the case is closed. */
function dueFact({ status, dueOn }: Row, { t, locale }: HallRequest): string[] {
  if (dueOn === null || CLOSED.has(status)) return []
  const day = dayText(dueOn, locale)
  if (status === 'correcting') return [t('public:matter.due-correcting', { day })]
  return [t(status === 'submitted' ? 'public:matter.due-submitted' : 'public:matter.due', { day })]
}

function card(row: Row, request: HallRequest): Card {
  const { at, t, locale } = request
  const { id, number, itemName, status, openedAt } = row
  return {
    href: at.matter(id),
    title: itemName,
    tag: statusTag(status, t),
    facts: [
      t('public:matter.number-is', { number }),
      t('public:matter.sent', { when: instantText(openedAt, locale) }),
      ...dueFact(row, request),
    ],
  }
}

const PLACES = { answer: 'corrections', pay: 'pay', hearing: 'hearing', rate: 'rate' } as const

/** What the reader has to do, or may do, now: before everything else. */
function waitingSection(rows: readonly Row[], request: HallRequest): Html | null {
  const { at, t } = request
  const cards = rows.flatMap((row): Card[] => {
    const [wait] = row.waits
    if (wait === undefined) return []
    const go = { href: at[PLACES[wait]](row.id), label: t(`public:matter.do-${wait}`) }
    return [
      {
        title: row.itemName,
        text: t(`public:matter.waits-${wait}`),
        facts: [t('public:matter.number-is', { number: row.number }), ...dueFact(row, request)],
        action: buttonLink({ ...go, ...(wait === 'rate' && { kind: 'secondary' as const }) }),
      },
    ]
  })
  if (cards.length === 0) return null
  return section({ id: 'waiting', title: t('public:matter.waiting'), body: cardList({ cards }) })
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
      current === 'all' ? waitingSection(rows, request) : null,
      section({
        id: 'all',
        title: t('public:matter.list'),
        body: [
          ...(rows.length > 0 ? [viewTabs(rows, current, request)] : []),
          cards.length > 0 ? cardList({ cards }) : emptyState({ title: none, action: start }),
        ],
      }),
    ],
  }
}

/** `/<government>/matters`: what waits for the reader, then all that he has sent, newest first. */
export const mattersPage = hallPage({
  path: '/matters',
  signedIn: true,
  reads: [listMatters],
  async render(request) {
    const { rows } = await request.call(listMatters, { government: request.government.slug })
    return mattersView(rows, request)
  },
})
