import { itemContract } from '#contracts/item'
import type { InputOf, OutputOf } from '#kernel/contract'
import {
  type Card,
  cardList,
  emptyState,
  type Filter,
  filterForm,
  heading,
  html,
  pagination,
  tag,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { PAGE_SIZE, pageAsked, pagesOf } from '../../site/paging.ts'
import { itemWord, periodWords } from './words.ts'

const { searchGuides, listDepartments, listScenes } = itemContract.endpoints

type Found = OutputOf<typeof searchGuides>
type Asked = Omit<InputOf<typeof searchGuides>, 'government' | 'size'>

interface Lists {
  readonly departments: OutputOf<typeof listDepartments>['rows']
  readonly scenes: OutputOf<typeof listScenes>['rows']
}

/** Those for whom a list may be narrowed, the most frequent first. */
const AUDIENCES = ['person', 'company', 'sole-trader', 'public-institution', 'social-organisation'] as const

function filtersOf({ departments, scenes }: Lists, asked: Asked, { t }: HallRequest): Filter[] {
  const themes = [...new Set(scenes.map(({ theme }) => theme))]
  return [
    {
      name: 'department',
      label: t('public:service.department'),
      any: t('public:service.any-department'),
      choices: departments.map(({ code, shortName }) => ({ value: code, label: shortName })),
      value: asked.department,
    },
    {
      name: 'serviceObject',
      label: t('public:service.audience'),
      any: t('public:service.any-audience'),
      choices: AUDIENCES.map((value) => ({ value, label: itemWord(t, 'service-object', value) })),
      value: asked.serviceObject,
    },
    {
      name: 'theme',
      label: t('public:service.theme'),
      any: t('public:service.any-theme'),
      choices: themes.map((value) => ({ value, label: value })),
      value: asked.theme,
    },
  ]
}

/** What the address asks for; a value that no list offers counts as not asked. */
function askedOf({ query }: HallRequest, { departments, scenes }: Lists): Asked {
  const text = (query.text ?? '').trim().slice(0, 100)
  const department = departments.find(({ code }) => code === query.department)?.code
  const serviceObject = AUDIENCES.find((audience) => audience === query.serviceObject)
  const theme = scenes.find((scene) => scene.theme === query.theme)?.theme
  return {
    page: pageAsked(query.page),
    ...(text && { text }),
    ...(department && { department }),
    ...(serviceObject && { serviceObject }),
    ...(theme && { theme }),
  }
}

function card(row: Found['rows'][number], { at, t }: HallRequest): Card {
  const period = periodWords(row.promiseDays, row.promiseUnit, t)
  return {
    href: at.guide(row.code),
    title: row.name,
    facts: [
      row.department.shortName,
      t('public:service.promised', { period }),
      t(row.isFee ? 'public:service.charged' : 'public:kit.no-fee'),
    ],
    ...(row.pledgeAllowed && { tag: tag(t('public:service.pledge'), 'done') }),
  }
}

function nothing(asked: Asked, { at, t }: HallRequest) {
  const title = asked.text ? t('public:service.none-for', { text: asked.text }) : t('public:service.none')
  return emptyState({
    title,
    text: t('public:service.none-text'),
    action: html`<p>${textLink({ href: at.services(), label: t('public:service.all') })}</p>`,
  })
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
    },
    filters: filtersOf(lists, asked, request),
    t,
  })
  const rows = found.rows.map((row) => card(row, request))
  return {
    title,
    place: 'services',
    body: [
      heading({ level: 1, text: title }),
      filters,
      html`<p role="status">${t('public:service.found', { total: found.total })}</p>`,
      rows.length > 0 ? cardList({ cards: rows }) : nothing(asked, request),
      pagination({ page, pages: pagesOf(found.total), href: (to) => at.services({ ...kept, page: to }), t }),
    ],
  }
}

/** `/<government>/services`: items by words, department, audience and theme. */
export const servicesPage = hallPage({
  path: '/services',
  reads: [searchGuides, listDepartments, listScenes],
  async render(request) {
    const government = request.government.slug
    const [departments, scenes] = await Promise.all([
      request.call(listDepartments, { government }),
      request.call(listScenes, { government }),
    ])
    const lists = { departments: departments.rows, scenes: scenes.rows }
    const asked = askedOf(request, lists)
    const found = await request.call(searchGuides, { government, ...asked, size: PAGE_SIZE })
    return servicesView(found, asked, lists, request)
  },
})
