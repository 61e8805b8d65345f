import { itemContract } from '#contracts/item'
import { pageForm } from '#kernel/page'
import {
  button,
  type Card,
  cardList,
  emptyState,
  filterForm,
  type Html,
  heading,
  html,
  marked,
  notice,
  pagination,
  tag,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { PAGE_SIZE, pagesOf } from '../../site/paging.ts'
import { posting } from '../../site/posting.ts'
import { whyWords } from './found-why.ts'
import { type Asked, askedOf, type Found, filtersOf, type Lists } from './services-filter.ts'
import { suggestionsOf } from './suggestions.ts'
import { periodWords } from './words.ts'

const { searchGuides, listDepartments, listScenes, listThemes, suggestGuides, noteMiss } =
  itemContract.endpoints

type Row = Found['rows'][number]

function foundText(row: Row, { t }: HallRequest): Html | undefined {
  if (row.why.length === 0) return undefined
  const passage = row.excerptParts && html`${marked(row.excerptParts)} `
  return html`${passage}<span class="muted">${whyWords(row, t)}</span>`
}

function card(row: Row, request: HallRequest): Card {
  const { at, t } = request
  const period = periodWords(row.promiseDays, row.promiseUnit, t)
  return {
    href: at.guide(row.code),
    title: marked(row.nameParts),
    text: foundText(row, request),
    facts: [
      row.department.shortName,
      t('public:service.promised', { period }),
      t(row.isFee ? 'public:service.charged' : 'public:kit.no-fee'),
    ],
    ...(row.pledgeAllowed && { tag: tag(t('public:service.pledge'), 'done') }),
  }
}

/** Words that found nothing can be left for the editors: the words alone, by a press of the reader's own. */
function leaveWords(text: string, request: HallRequest): Html {
  const { t } = request
  if (request.sent?.form === 'miss') return html`<p>${t('public:service.miss-noted')}</p>`
  return posting(request, {
    name: 'miss',
    query: { text },
    hidden: { text },
    body: [
      html`<p>${t('public:service.miss-text')}</p>`,
      button({ label: t('public:service.miss'), kind: 'secondary' }),
    ],
  })
}

/** Whether the list is narrowed by anything but words. */
const narrows = ({ department, serviceObject, theme, scene }: Asked): boolean =>
  (department ?? serviceObject ?? theme ?? scene) !== undefined

function nothing(asked: Asked, request: HallRequest) {
  const { at, t } = request
  const title = asked.text ? t('public:service.none-for', { text: asked.text }) : t('public:service.none')
  const wider = asked.text !== undefined && narrows(asked)
  const link = wider
    ? textLink({ href: at.services({ text: asked.text }), label: t('public:service.unfiltered') })
    : textLink({ href: at.services(), label: t('public:service.all') })
  const leave = asked.text !== undefined && !wider ? leaveWords(asked.text, request) : null
  return emptyState({
    title,
    text: t('public:service.none-text'),
    action: html`<p>${link}</p>${leave}`,
  })
}

function unknownWords({ unknown, total }: Found, { t }: HallRequest): Html | null {
  if (unknown.length === 0 || total === 0) return null
  const words = unknown.map((word) => t('public:service.quoted', { word })).join(t('public:kit.list-comma'))
  return notice({ tone: 'info', title: t('public:service.unknown', { words }), t })
}

function servicesView(found: Found, asked: Asked, lists: Lists, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:service.title')
  const { page = 1, ...kept } = asked
  const filters = filterForm({
    action: at.services(),
    text: {
      name: 'text',
      label: t('public:service.search'),
      value: asked.text,
      hint: t('public:service.search-hint'),
      suggestions: suggestionsOf(lists.known),
    },
    filters: filtersOf(lists, asked, found, request),
    fold: { label: t('public:service.narrow'), open: narrows(asked) || asked.text === undefined },
    t,
  })
  const rows = found.rows.map((row) => card(row, request))
  return {
    title: asked.text ? t('public:service.title-for', { text: asked.text }) : title,
    place: 'services',
    body: [
      heading({ level: 1, text: title }),
      filters,
      html`<p role="status">${t('public:service.found', { total: found.total })}</p>`,
      unknownWords(found, request),
      rows.length > 0 ? cardList({ cards: rows }) : nothing(asked, request),
      pagination({ page, pages: pagesOf(found.total), href: (to) => at.services({ ...kept, page: to }), t }),
    ],
  }
}

/** `/<government>/services`: items by words, department, audience, theme and life event, and why each was found. */
export const servicesPage = hallPage({
  path: '/services',
  reads: [searchGuides, listDepartments, listScenes, listThemes, suggestGuides],
  forms: { miss: pageForm({ endpoint: noteMiss }) },
  async render(request) {
    const government = request.government.slug
    const [departments, scenes, themes, known] = await Promise.all([
      request.call(listDepartments, { government }),
      request.call(listScenes, { government }),
      request.call(listThemes, { government }),
      request.call(suggestGuides, { government }),
    ])
    const lists = { departments: departments.rows, scenes: scenes.rows, themes: themes.rows, known }
    const asked = askedOf(request, lists)
    const found = await request.call(searchGuides, { government, ...asked, size: PAGE_SIZE })
    return servicesView(found, asked, lists, request)
  },
})
