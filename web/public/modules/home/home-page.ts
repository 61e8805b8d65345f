import { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'
import {
  cardList,
  emptyState,
  type Html,
  hero,
  html,
  indexList,
  linkLine,
  searchBox,
  section,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { suggestionsOf } from '../service/suggestions.ts'
import { itemWord } from '../service/words.ts'
import { atOnce } from './at-once.ts'

const { listDepartments, listScenes, listThemes, suggestGuides } = itemContract.endpoints

type Departments = OutputOf<typeof listDepartments>['rows']
type Known = OutputOf<typeof suggestGuides>
type Scenes = OutputOf<typeof listScenes>['rows']
type Themes = OutputOf<typeof listThemes>['rows']

/** What the home page shows of the catalogue. */
interface Shown {
  readonly departments: Departments
  readonly scenes: Scenes
  readonly themes: Themes
  readonly known: Known
}

/** Search first; whoever does not know the word goes by whom the service is for. */
function band(items: number, known: Known, { t, at, government, look }: HallRequest): Html {
  const search = searchBox({
    action: at.services(),
    name: 'text',
    label: t('public:home.search'),
    hint: t('public:service.search-hint'),
    suggestions: suggestionsOf(known),
    t,
  })
  const audiences = (['person', 'company', 'sole-trader'] as const).map((serviceObject) => ({
    href: at.services({ serviceObject }),
    label: itemWord(t, 'service-object', serviceObject),
  }))
  const all = { href: at.services(), label: t('public:service.all') }
  const ways =
    look.size === 'elder' ? null : linkLine({ label: t('public:home.for'), links: [...audiences, all] })
  return hero({
    title: t('public:home.heading', { name: government.name }),
    lead: t('public:home.lead', { items }),
    body: html`${search}${ways}`,
  })
}

function themesOf(rows: Themes, { at, t }: HallRequest): Html | null {
  if (rows.length < 2) return null
  const links = rows.map(({ value, name, items }) => ({
    href: at.services({ theme: value }),
    label: name,
    count: items,
  }))
  return section({ id: 'themes', title: t('public:home.themes'), body: indexList(links) })
}

function scenesOf(rows: Scenes, { at, t }: HallRequest): Html | null {
  if (rows.length === 0) return null
  const links = rows.map(({ code, name, members }) => ({
    href: at.scene(code),
    label: name,
    count: members.length || undefined,
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

const officesOf = ({ at, t }: HallRequest): Html =>
  section({
    id: 'offices',
    title: t('public:home.offices'),
    body: html`<p>${t('public:home.offices-text')} ${textLink({ href: at.offices(), label: t('public:office.title') })}</p>`,
  })

/** 长辈版: the three things that are done most, each in a line of its own. */
function mainThings({ at, t }: HallRequest): Html {
  const cards = [
    { href: at.services(), title: t('public:nav.services'), text: t('public:home.elder-services') },
    { href: at.progress(), title: t('public:nav.progress'), text: t('public:home.elder-progress') },
    { href: at.matters, title: t('public:nav.matters'), text: t('public:home.matters-text') },
  ]
  return section({ id: 'things', title: t('public:home.elder-things'), body: cardList({ cards }) })
}

function homeView({ departments, scenes, themes, known }: Shown, request: HallRequest): View {
  const items = departments.reduce((sum, department) => sum + department.items, 0)
  return {
    title: request.t('public:home.title'),
    place: 'home',
    band: band(items, known, request),
    body:
      request.look.size === 'elder'
        ? [mainThings(request), officesOf(request)]
        : [
            atOnce(request),
            scenesOf(scenes, request),
            themesOf(themes, request),
            departmentsOf(departments, request),
            officesOf(request),
          ],
  }
}

/** `/<government>/`: search first, then what is done at once, life events, themes and departments. */
export const homePage = hallPage({
  path: '/',
  reads: [listDepartments, listScenes, listThemes, suggestGuides],
  async render(request) {
    const government = request.government.slug
    const [departments, scenes, themes, known] = await Promise.all([
      request.call(listDepartments, { government }),
      request.call(listScenes, { government }),
      request.call(listThemes, { government }),
      request.call(suggestGuides, { government }),
    ])
    return homeView(
      { departments: departments.rows, scenes: scenes.rows, themes: themes.rows, known },
      request,
    )
  },
})
