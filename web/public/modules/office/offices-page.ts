import { orgContract } from '#contracts/org'
import type { OutputOf } from '#kernel/contract'
import {
  emptyState,
  type Html,
  heading,
  html,
  type Part,
  type SummaryRow,
  section,
  summaryList,
  type Translate,
  tag,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { dayText } from '../../site/time.ts'

const { listOffices } = orgContract.endpoints

type Offices = OutputOf<typeof listOffices>
type Office = Offices['rows'][number]

const two = (value: number): string => String(value).padStart(2, '0')
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Today's hours in words: the stretches, that they are not announced, or that today is a day off. */
function hoursOf({ today }: Office, { nextDay }: Offices, request: HallRequest): string {
  const { t } = request
  if (today === null)
    return nextDay === null
      ? t('public:office.day-off')
      : t('public:office.day-off-until', { day: dayText(nextDay, request.locale) })
  if (today.length === 0) return t('public:office.hours-unknown')
  return today.map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`).join(t('public:kit.list-comma'))
}

function stateOf({ today, openNow }: Office, t: Translate): Html | null {
  if (openNow) return tag(t('public:office.open'), 'done')
  return today === null || today.length > 0 ? tag(t('public:office.closed'), 'plain') : null
}

const row = (term: string, value: Part): SummaryRow[] => (value === '' ? [] : [{ term, value }])

function office(one: Office, offices: Offices, request: HallRequest): Html {
  const { at, t } = request
  const services = textLink({
    href: at.services({ department: one.code }),
    label: t('public:office.services'),
  })
  const phone = one.phone && html`<bdi>${one.phone}</bdi>`
  const facts = summaryList([
    ...row(t('public:office.today'), html`${hoursOf(one, offices, request)} ${stateOf(one, t)}`),
    ...row(t('public:office.address'), one.address),
    ...row(t('public:office.way'), one.way),
    ...row(t('public:office.phone'), phone),
  ])
  return section({ id: `office-${one.code}`, title: one.name, body: html`${facts}<p>${services}</p>` })
}

function officesView(offices: Offices, request: HallRequest): View {
  const { t } = request
  const title = t('public:office.title')
  const none = emptyState({ title: t('public:office.none') })
  return {
    title,
    body: [
      heading({ level: 1, text: title, caption: dayText(offices.day, request.locale) }),
      ...(offices.rows.length > 0 ? offices.rows.map((one) => office(one, offices, request)) : [none]),
    ],
  }
}

/** `/<government>/offices`: where the units are, how to get there, and whether they are open now. */
export const officesPage = hallPage({
  path: '/offices',
  reads: [listOffices],
  async render(request) {
    const offices = await request.call(listOffices, { government: request.government.slug })
    return officesView(offices, request)
  },
})
