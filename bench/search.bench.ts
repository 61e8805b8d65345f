import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SearchIndex } from '#kernel/search'
import { readCsv } from '#kernel/table'
import { DATA_PACKS } from '../src/apps/install.ts'
import { startBenchCluster, withOwner } from './cluster.ts'
import { atMost, type Figure, noMoreThan, percentile } from './report.ts'
import { askTexts, fillTexts } from './search.store.ts'

const DOCUMENTS = 20_000
const WORDS = 40
const QUERIES = 200
/** Share of the time that PostgreSQL needs for the same ten best, over an index of the same words. */
const MOST_RATIO = 0.5
/** The same for queries of frequent words, where both sides rank thousands. */
const MOST_RATIO_P95 = 1
/** Milliseconds for a query with a typing error, which looks at every phrase. */
const MOST_TYPO_MS = 100

/** The same numbers each time (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function vocabulary(): Promise<string[]> {
  const rows = readCsv(await readFile(join(DATA_PACKS, 'suxian', 'items-suxian.csv')), ['name'])
  const words = new Intl.Segmenter('zh', { granularity: 'word' })
  const all = rows.flatMap(({ cells }) => [...words.segment(`${cells.name} ${cells.accept_condition}`)])
  return [...new Set(all.flatMap(({ segment }) => (/^\p{Script=Han}{2,4}$/u.test(segment) ? [segment] : [])))]
}

/** The name of a text with its second letter wrong. */
const misspelt = (text: readonly string[]): string => text.slice(0, 2).join('').replace(/^(.)./u, '$1鑫')

/** Search in the process beside PostgreSQL's own, over the same 20,000 texts in the same run. */
export async function bench(): Promise<Figure[]> {
  const words = await vocabulary()
  const next = numbers(26)
  /** Few words are frequent, most are rare. */
  const word = () => words[Math.floor(words.length * next() ** 2)] ?? '许可'
  const texts = Array.from({ length: DOCUMENTS }, () => Array.from({ length: WORDS }, word))
  const documents = texts.map((text, id) => ({
    id: String(id + 1),
    texts: { name: [text.slice(0, 3).join('')], text: [text.join('，')] },
  }))
  const fields = { name: { weight: 5, short: true }, text: { weight: 1 } } as const
  const index = new SearchIndex(fields, documents)
  const queries = Array.from({ length: QUERIES }, () => [word(), word()])
  const cluster = await startBenchCluster()
  try {
    return await withOwner(cluster.first.adminUrl, async (owner) => {
      await fillTexts(owner, texts)
      const [own, theirs, typo]: [number[], number[], number[]] = [[], [], []]
      for (const [at, asked] of queries.entries()) {
        own.push(await timed(() => index.find(asked.join(' ')).top(10)))
        theirs.push(await timed(() => askTexts(owner, asked)))
        typo.push(await timed(() => index.find(misspelt(texts[at] ?? [])).top(10)))
      }
      return [
        noMoreThan('search.p50', percentile(own, 0.5), 'ms', percentile(theirs, 0.5), MOST_RATIO),
        noMoreThan('search.p95', percentile(own, 0.95), 'ms', percentile(theirs, 0.95), MOST_RATIO_P95),
        atMost('search.typo-p95', percentile(typo, 0.95), 'ms', MOST_TYPO_MS),
      ]
    })
  } finally {
    await cluster.stop()
  }
}
