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

function marksOf(place: HallPlace, { categories, audits }: Report): Marks {
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
 * Rules that a page breaks on purpose: pages of a person and log-in pages keep search engines out, and a page without
 * script lets nothing be fetched from within, not even the list of what search engines may read.
 */
async function setAside(url: string, cookie: string): Promise<string[]> {
  const answer = await fetch(url, { headers: { cookie } })
  const keptOut = (await answer.text()).includes('<meta name="robots" content="noindex">')
  const closed = !answer.headers.get('content-security-policy')?.includes('connect-src')
  return [...(keptOut ? ['is-crawlable'] : []), ...(closed ? ['robots-txt'] : [])]
}

async function reportOf(tools: string, url: string, cookie: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-lighthouse-'))
  const path = join(folder, 'report.json')
  try {
    const without = await setAside(url, cookie)
    const args = [
      join(tools, 'node_modules/lighthouse/cli/index.js'),
      url,
      ...['--output=json', `--output-path=${path}`, '--quiet', `--only-categories=${CATEGORIES.join(',')}`],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
      ...(without.length > 0 ? [`--skip-audits=${without.join(',')}`] : []),
      ...(cookie === '' ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]),
    ]
    await once(spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
    return JSON.parse(await readFile(path, 'utf8')) as Report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lighthouse on a busy machine now and then sees no page: it is asked once more. */
const TRIES = 2

/**
 * Marks of a page as a phone on a slow line sees it (Lighthouse's own mobile settings). For a page that keeps search
 * engines out, the rule that they may come in is left out.
 * @param tools folder of the installed tools
 * @param address of the product, without a slash at the end
 */
export async function lighthouse(tools: string, address: string, place: HallPlace): Promise<Marks> {
  let failed = ''
  for (let tries = 0; tries < TRIES; tries++) {
    const report = await reportOf(tools, `${address}${place.path}`, place.cookie)
    if (!report.runtimeError) return marksOf(place, report)
    failed = report.runtimeError.message
  }
  throw new Error(`${place.name}: ${failed}`)
}
