import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Messages } from '#kernel/i18n'
import desk from '../../../workbench/messages/zh-CN.json' with { type: 'json' }
import { NAVIGATION } from '../../../workbench/shell/nav.ts'
import { PAGES } from '../../pages.ts'
import { languagesPage } from '../language/languages-page.ts'
import { manualPage } from '../manual/manual-page.ts'
import { countStates, findPhrases, PLANS, type PlanPlace, SYSTEMS } from './plan.ts'

/** The address of a page is asked for, and none of its texts. */
const NO_TEXTS: Messages = { translator: () => (key) => key, missing: () => [], texts: () => [] }
const ROOT = new URL('../../../../', import.meta.url)
const phrases = PLANS.flatMap((plan) => plan.phrases)
const used = [...phrases, ...SYSTEMS].flatMap(({ places }) => places)
const places = [...new Map(used.map((place) => [place.at, place])).values()]

const paths = new Set(
  [...PAGES, manualPage([], ''), languagesPage(NO_TEXTS)].map(({ path }) => path as string),
)
const routes = new Map(
  NAVIGATION.flatMap(({ entries }) => entries).map(({ to, label }) => [to as string, label as string]),
)
const deskWords: Readonly<Record<string, string>> = desk

/** The fragment that a heading of a document is reached by. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

function anchorsOf(file: string): string[] {
  const path = new URL(file, ROOT)
  if (!existsSync(path)) return []
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
}

/** Whether a place is where the plan says. */
function isThere({ name, at }: PlanPlace): boolean {
  const [kind = '', address = ''] = at.split(/:(.*)/s)
  const [path = '', fragment = ''] = address.split('#')
  if (kind === 'hall') return paths.has(`/:government${path}`)
  if (kind === 'node') return paths.has(path)
  if (kind === 'desk') return name === `工作台：${deskWords[routes.get(path) ?? '']}`
  return anchorsOf(path).includes(fragment)
}

describe('the plans', () => {
  it('name places that are there', () => {
    expect(places.length).toBeGreaterThan(30)
    expect(places.filter((place) => !isThere(place))).toEqual([])
  })

  it('find no place that is not there', () => {
    for (const at of [
      'hall:/nowhere',
      'node:/suxian',
      'desk:/plans',
      'doc:docs/OPERATING.md#magic',
      'doc:docs/X.md#x',
    ])
      expect(isThere({ name: '工作台：办件', at }), at).toBe(false)
  })

  it('lead somewhere from all that works, and say what of a part does', () => {
    const lost = [...phrases, ...SYSTEMS].filter(
      ({ state, places }) => (state === 'none') !== (places.length === 0),
    )
    expect(lost).toEqual([])
    const silent = SYSTEMS.filter(({ state, note }) => state === 'part' && note === '')
    expect(silent).toEqual([])
  })

  it('call nothing done whose system is not begun', () => {
    const boasts = phrases.filter(
      ({ state, systems }) => state === 'works' && systems.every((own) => own.state === 'none'),
    )
    expect(boasts).toEqual([])
  })

  it('count every phrase once', () => {
    const counts = countStates(phrases)
    expect(counts.works + counts.part + counts.none).toBe(phrases.length)
  })
})

describe('looking for a phrase', () => {
  it('finds a sentence as its author wrote it, whatever its punctuation', () => {
    const found = findPhrases({ text: '“一站式服务、' })
    expect(found.map(({ plan }) => plan)).toContain('suxian')
    expect(findPhrases({ text: '纳入 114个行政许可' })).toHaveLength(1)
  })

  it('narrows by plan, state and system together', () => {
    const found = findPhrases({ plan: 'kezhou', state: 'works', system: 'A1' })
    expect(found.length).toBeGreaterThan(2)
    for (const { plan, state, systems } of found) {
      expect([plan, state]).toEqual(['kezhou', 'works'])
      expect(systems.map(({ id }) => id)).toContain('A1')
    }
  })

  it('finds nothing for words that no plan has', () => expect(findPhrases({ text: '量子' })).toEqual([]))
})
