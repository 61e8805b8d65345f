import { itemContract } from '#contracts/item'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { Filter } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { pageAsked } from '../../site/paging.ts'
import { itemWord } from './words.ts'

const { searchGuides, listDepartments, listScenes, listThemes, suggestGuides } = itemContract.endpoints

/** What a search found. */
export type Found = OutputOf<typeof searchGuides>
/** What an address of the list asks for. */
export type Asked = Omit<InputOf<typeof searchGuides>, 'government' | 'size'>

/** Lists whose values the filters offer. */
export interface Lists {
  readonly departments: OutputOf<typeof listDepartments>['rows']
  readonly scenes: OutputOf<typeof listScenes>['rows']
  readonly themes: OutputOf<typeof listThemes>['rows']
  readonly known: OutputOf<typeof suggestGuides>
}

/** Those for whom a list may be narrowed, the most frequent first. */
const AUDIENCES = ['person', 'company', 'sole-trader', 'public-institution', 'social-organisation'] as const

/** Choices that leave something, each with how much; the chosen one stays even if it leaves nothing. */
function counted(
  choices: readonly { readonly value: string; readonly label: string }[],
  counts: Found['facets'][keyof Found['facets']],
  chosen: string | undefined,
  { t }: HallRequest,
) {
  const left = new Map(counts.map(({ value, count }) => [value, count]))
  return choices
    .filter(({ value }) => left.has(value) || value === chosen)
    .map(({ value, label }) => ({
      value,
      label: t('public:service.facet', { label, count: left.get(value) ?? 0 }),
    }))
}

/** The filters, each choice with how many items it leaves. */
export function filtersOf(
  { departments, scenes, themes }: Lists,
  asked: Asked,
  { facets }: Found,
  request: HallRequest,
): Filter[] {
  const { t } = request
  const filter = (
    name: keyof Found['facets'],
    kind: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ): Filter => ({
    name,
    label: t(`public:service.${kind}`),
    any: t(`public:service.any-${kind}`),
    choices: counted(choices, facets[name], asked[name], request),
    value: asked[name],
  })
  return [
    filter(
      'department',
      'department',
      departments.map(({ code, shortName }) => ({ value: code, label: shortName })),
    ),
    filter(
      'serviceObject',
      'audience',
      AUDIENCES.map((value) => ({ value, label: itemWord(t, 'service-object', value) })),
    ),
    filter(
      'theme',
      'theme',
      themes.map(({ value, name }) => ({ value, label: name })),
    ),
    filter(
      'scene',
      'scene',
      scenes.map(({ code, name }) => ({ value: code, label: name })),
    ),
  ]
}

/** What the address asks for; a value that no list offers counts as not asked. */
export function askedOf({ query }: HallRequest, { departments, scenes, themes }: Lists): Asked {
  const text = (query.text ?? '').trim().slice(0, 100)
  const department = departments.find(({ code }) => code === query.department)?.code
  const serviceObject = AUDIENCES.find((audience) => audience === query.serviceObject)
  const theme = themes.find(({ value }) => value === query.theme)?.value
  const scene = scenes.find(({ code }) => code === query.scene)?.code
  return {
    page: pageAsked(query.page),
    ...(text && { text }),
    ...(department && { department }),
    ...(serviceObject && { serviceObject }),
    ...(theme && { theme }),
    ...(scene && { scene }),
  }
}
