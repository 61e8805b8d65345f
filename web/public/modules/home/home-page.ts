import { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'
import {
  type Card,
  cardList,
  emptyState,
  type Html,
  hero,
  indexList,
  searchBox,
  section,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'

const { listDepartments, listScenes } = itemContract.endpoints

type Departments = OutputOf<typeof listDepartments>['rows']
type Scenes = OutputOf<typeof listScenes>['rows']

function entries({ at, t }: HallRequest): Card[] {
  const entry = (name: string, href: string): Card => ({
    href,
    title: t(`public:home.${name}`),
    text: t(`public:home.${name}-text`),
  })
  return [
    entry('apply', at.services()),
    entry('person', at.services({ serviceObject: 'person' })),
    entry('company', at.services({ serviceObject: 'company' })),
    entry('progress', at.progress()),
    entry('verify', at.verify()),
    entry('matters', at.matters),
  ]
}

function scenesOf(rows: Scenes, { at, t }: HallRequest): Html | null {
  if (rows.length === 0) return null
  const links = rows.map(({ code, name, members }) => ({
    href: at.scene(code),
    label: name,
    count: members.length,
  }))
  return section({ id: 'scenes', title: t('public:home.scenes'), body: indexList(links) })
}

function departmentsOf(rows: Departments, { at, t }: HallRequest): Html {
  const links = rows.map(({ code, name, items }) => ({
    href: at.services({ department: code }),
    label: name,
    count: items,
  }))
  const body = links.length > 0 ? indexList(links) : emptyState({ title: t('public:home.no-items') })
  return section({ id: 'departments', title: t('public:home.departments'), body })
}

function homeView(departments: Departments, scenes: Scenes, request: HallRequest): View {
  const { t, at, government } = request
  const items = departments.reduce((sum, department) => sum + department.items, 0)
  const search = searchBox({
    action: at.services(),
    name: 'text',
    label: t('public:home.search'),
    hint: t('public:service.search-hint'),
    t,
  })
  return {
    title: t('public:home.title'),
    place: 'home',
    band: hero({
      title: t('public:home.heading', { name: government.name }),
      lead: t('public:home.lead', { items }),
      body: search,
    }),
    body: [
      cardList({ cards: entries(request), grid: true }),
      scenesOf(scenes, request),
      departmentsOf(departments, request),
    ],
  }
}

/** `/<government>/`: search first, then the most direct ways in, themes and departments. */
export const homePage = hallPage({
  path: '/',
  reads: [listDepartments, listScenes],
  async render(request) {
    const government = request.government.slug
    const [departments, scenes] = await Promise.all([
      request.call(listDepartments, { government }),
      request.call(listScenes, { government }),
    ])
    return homeView(departments.rows, scenes.rows, request)
  },
})
