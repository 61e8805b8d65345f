import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HallPlace } from './hall-places.ts'

/** What Lighthouse gives marks for, from 0 to 100. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export interface Marks {
  readonly place: HallPlace
  readonly marks: Readonly<Record<(typeof CATEGORIES)[number], number>>
  /** What cost marks. */
  readonly lost: readonly string[]
}

interface Report {
  readonly runtimeError?: { readonly message: string }
  readonly categories: Readonly<
    Record<string, { score: number; auditRefs: readonly { id: string; weight: number }[] }>
  >
  readonly audits: Readonly<Record<string, { score: number | null; title: string }>>
}

function marksOf(place: HallPlace, { categories, audits, runtimeError }: Report): Marks {
  if (runtimeError) throw new Error(`${place.name}: ${runtimeError.message}`)
  const mark = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const [performance, accessibility, practices, seo] = CATEGORIES.map(mark)
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  )
  const lost = counted.filter((id) => (audits[id]?.score ?? 1) < 0.9)
  return {
    place,
    marks: {
      performance: performance ?? 0,
      accessibility: accessibility ?? 0,
      'best-practices': practices ?? 0,
      seo: seo ?? 0,
    },
    lost: [...new Set(lost)].map((id) => `${id}: ${audits[id]?.title ?? ''}`),
  }
}

/**
 * Marks of a page as a phone on a slow line sees it (Lighthouse's own mobile settings). Pages of a person are kept out of
 * search engines on purpose: for them that rule is left out.
 * @param tools folder of the installed tools
 * @param address of the product, without a slash at the end
 */
export async function lighthouse(tools: string, address: string, place: HallPlace): Promise<Marks> {
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-lighthouse-'))
  const path = join(folder, 'report.json')
  try {
    const args = [
      join(tools, 'node_modules/lighthouse/cli/index.js'),
      `${address}${place.path}`,
      ...['--output=json', `--output-path=${path}`, '--quiet', `--only-categories=${CATEGORIES.join(',')}`],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
      ...(place.cookie === ''
        ? []
        : ['--skip-audits=is-crawlable', `--extra-headers=${JSON.stringify({ Cookie: place.cookie })}`]),
    ]
    await once(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
    return marksOf(place, JSON.parse(await readFile(path, 'utf8')) as Report)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
