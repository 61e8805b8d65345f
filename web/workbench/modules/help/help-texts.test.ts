import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readHelp } from './help-texts.ts'
import { MANUAL_CHAPTERS, manualAddress } from './manual-chapters.ts'

const ROUTES = join(import.meta.dirname, '../../shell/routes')
/** Ids of the pages inside the frame, as the route files write them. */
const PAGES = globSync('*.ts', { cwd: ROUTES }).flatMap((file) =>
  [...readFileSync(join(ROUTES, file), 'utf8').matchAll(/\.\.\.inDesk,\s+path: '([^']+)'/g)].map(
    ([, path]) => `/desk/${path === '/' ? '' : path}`,
  ),
)

it('has help on every page in both languages', async () => {
  expect(PAGES.length).toBeGreaterThan(40)
  for (const language of ['zh-CN', 'en'] as const) {
    const without: string[] = []
    for (const page of PAGES) {
      const help = await readHelp(language, page)
      if (!help || help.what === '' || help.how.length === 0) without.push(page)
    }
    expect([language, without]).toEqual([language, []])
  }
})

it('says nothing of pages that are not there', async () => {
  expect(await readHelp('zh-CN', '/desk/nothing')).toBeNull()
})

it('leads to a heading of the manual that is there', () => {
  const folder = join(import.meta.dirname, '../../../../docs/manual')
  const places = Object.entries(MANUAL_CHAPTERS)
  const lost = places.filter(([, place]) => {
    const [chapter, heading] = place.split('#')
    return !readFileSync(join(folder, `${chapter}.md`), 'utf8').includes(`\n## ${heading}\n`)
  })
  expect(lost).toEqual([])
  expect(places.map(([page]) => page).filter((page) => !PAGES.includes(page))).toEqual([])
  expect(places.length).toBeGreaterThan(60)
  expect(manualAddress('/desk/tasks')).toBe('/manual/reviewers#%E5%BE%85%E5%8A%9E')
  expect(manualAddress('/desk/nothing')).toBe('/manual')
})
