import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundleInto } from '../src/apps/build-workbench.ts'
import { temporaryFolder } from './database.ts'
import { newerInScript, newerInStyle } from './newer-words.ts'

const KIB = 1024

/** KiB of script, gzip: what shell and home take, what a page takes besides, and what is loaded on demand. */
const LIMITS = { shellAndHome: 350, page: 150, onDemand: 300 }

/** The first page, and what is loaded while it is looked at: later pages find it there. */
const FIRST = ['index.html', 'shell/start.tsx', 'modules/desk/home-page.tsx', 'shell/usual-parts.ts']

let built = ''
let manifest: Manifest = {}
let weights: Readonly<Record<string, number>> = {}

async function weigh(folder: string): Promise<Readonly<Record<string, number>>> {
  const weighed = Object.values(manifest).map(async ({ file }) => {
    const bytes = await readFile(join(folder, file))
    return [file, gzipSync(bytes, { level: 9 }).length / KIB] as const
  })
  return Object.fromEntries(await Promise.all(weighed))
}

beforeAll(async () => {
  const folder = await temporaryFolder('workbench')
  await bundleInto(folder)
  manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  weights = await weigh(folder)
  built = folder
}, 120_000)

/** Scripts that must be there before this entry runs. */
function needed(entry: string, seen: Set<string> = new Set()): Set<string> {
  const chunk = manifest[entry]
  if (!chunk) throw new Error(`the build has no ${entry}`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const imported of chunk.imports ?? []) needed(imported, seen)
  return seen
}

const first = () => new Set(FIRST.flatMap((entry) => [...needed(entry)]))

/** KiB that an entry takes besides what is there already. */
const weightOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + (weights[file] ?? 0), 0)

/** Entries that are heavier than this, with their weight. */
function heavier(entries: readonly string[], limit: number): string[] {
  const there = first()
  return entries
    .map((entry) => ({ entry, kib: weightOf([...needed(entry)].filter((file) => !there.has(file))) }))
    .filter(({ kib }) => kib > limit)
    .map(({ entry, kib }) => `${entry}: ${kib.toFixed(1)} KiB`)
}

const loadedLater = (page: boolean): string[] =>
  Object.entries(manifest).flatMap(([entry, { isDynamicEntry }]) =>
    isDynamicEntry && entry.endsWith('-page.tsx') === page ? [entry] : [],
  )

describe('script of the workbench', () => {
  it('is at most 350 KiB gzip until home can be read and the parts of most pages are there', () => {
    expect(weightOf(first())).toBeLessThanOrEqual(LIMITS.shellAndHome)
  })

  it('is at most 150 KiB gzip more for each page', () => {
    expect(loadedLater(true).length).toBeGreaterThan(40)
    expect(heavier(loadedLater(true), LIMITS.page)).toEqual([])
  })

  it('is at most 300 KiB gzip for what is loaded on demand', () => {
    expect(heavier(loadedLater(false), LIMITS.onDemand)).toEqual([])
  })
})

/** Newer words that Chromium 86 is given (`shell/fill-gaps.ts`), or that are only used where they are there. */
const SCRIPT_ANSWERED: Readonly<Record<string, string>> = {
  'at()': 'given',
  'findLast()': 'given',
  'toSorted()': 'given',
  'Map.groupBy': 'given',
  'startViewTransition()': 'the router asks for it before it calls it',
}

describe('words of the workbench', () => {
  const inFiles = async (pattern: string, newer: (text: string) => string[]): Promise<string[]> => {
    const names = globSync(pattern, { cwd: built })
    const texts = await Promise.all(names.map((name) => readFile(join(built, name), 'utf8')))
    expect(texts.length).toBeGreaterThan(0)
    return [...new Set(texts.flatMap(newer))].toSorted()
  }

  it('are known to Chromium 86 or given to it', async () => {
    expect(await inFiles('assets/*.js', newerInScript)).toEqual(Object.keys(SCRIPT_ANSWERED).toSorted())
  })

  it('of the style sheets are known to Chromium 86', async () => {
    expect(await inFiles('assets/*.css', newerInStyle)).toEqual([])
  })

  it('are found where they are newer', () => {
    expect(newerInScript('a.at(-1);Object.hasOwn(a,1)')).toEqual(['at()', 'Object.hasOwn'])
    expect(newerInStyle('a{padding-inline:1px;inset:0}b:has(c){width:1dvh}')).toEqual([
      ':has()',
      'edges of both axes',
      'inset by edge',
      'newer units',
    ])
  })
})
