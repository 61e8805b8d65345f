import { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import {
  cardList,
  emptyState,
  type Html,
  heading,
  html,
  type KeyFact,
  keyFacts,
  section,
  table,
  tag,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'

const { listScenes } = itemContract.endpoints

type Scene = OutputOf<typeof listScenes>['rows'][number]

function facts(scene: Scene, { t }: HallRequest): KeyFact[] {
  const note = scene.jointIllustrative ? t('public:kit.illustrative') : undefined
  const period = (key: string, days: number): KeyFact[] =>
    days > 0 ? [{ label: t(key), value: t('public:kit.days-working', { count: days }), note }] : []
  return [
    { label: t('public:scene.lead'), value: scene.lead.name },
    ...period('public:scene.joint-limit', scene.jointLimitDays),
    ...period('public:scene.joint-promise', scene.jointPromiseDays),
  ]
}

function members(scene: Scene, { at, t }: HallRequest): Html {
  const first = new Set(scene.serialFirst)
  const cards = scene.members.map(({ code, name }) => ({
    href: at.guide(code),
    title: name,
    ...(first.has(code) && { tag: tag(t('public:scene.first'), 'caution') }),
  }))
  const body = cards.length > 0 ? cardList({ cards }) : emptyState({ title: t('public:scene.no-members') })
  return section({ id: 'members', title: t('public:scene.members'), body })
}

function others(scene: Scene, { t }: HallRequest): Html | null {
  if (scene.otherServices.length === 0) return null
  const list = table({
    caption: t('public:scene.others'),
    captionUnseen: true,
    columns: [
      { label: t('public:scene.other-name'), cell: (row) => row.name, heads: true },
      {
        label: t('public:scene.other-unit'),
        cell: (row) => row.unitName ?? t(`item:label.outside.${row.unitCode}`),
      },
      { label: t('public:scene.other-nature'), cell: (row) => row.nature },
    ],
    rows: scene.otherServices,
  })
  return section({ id: 'others', title: t('public:scene.others'), body: list })
}

function sceneView(scene: Scene, request: HallRequest): View {
  const { at, t } = request
  return {
    title: scene.name,
    place: 'services',
    trail: [{ href: at.services({ theme: scene.theme.value }), label: scene.theme.name }],
    body: [
      heading({ level: 1, text: scene.name, caption: scene.theme.name }),
      keyFacts(facts(scene, request)),
      members(scene, request),
      others(scene, request),
      section({ id: 'basis', title: t('public:scene.basis'), body: html`<p>${scene.basis}</p>` }),
    ],
  }
}

/** `/<government>/scenes/<code>`: one matter of life or business and all that belongs to it. */
export const scenePage = hallPage({
  path: '/scenes/:code',
  reads: [listScenes],
  async render(request) {
    const { rows } = await request.call(listScenes, { government: request.government.slug })
    const scene = rows.find(({ code }) => code === request.param('code'))
    if (!scene) throw notFound()
    return sceneView(scene, request)
  },
})
