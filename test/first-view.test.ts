import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityContract } from '#contracts/identity'
import { LANGUAGES, LOCALES } from '#kernel/i18n'
import { FONTS, SCRIPT, STYLESHEET } from '#web/public/pages'
import { documents } from '../web/public/testing/documents.ts'
import { PASSWORD } from './county.ts'
import { type CrawledPage, crawl, fetchOverLine } from './crawl.ts'
import { makeRichCounty } from './rich-county.ts'
import { createWorld, type World } from './world.ts'

/** What comes with the first view of a page, in bytes over the line; the font of Uyghur and Kyrgyz is counted apart. */
const MOST = 60 * 1024
/** The manual of all endpoints is one page for programmers, to be searched in. */
const MANUAL = '/openapi'

let world: World
let address: string
let pages: readonly CrawledPage[]

async function logIn(account: string): Promise<string> {
  const { method, path } = identityContract.endpoints.logInToHall
  const begun = await world.app.inject({
    ...{ method, url: `/api${path}`, payload: { account, password: PASSWORD } },
    headers: { 'idempotency-key': randomUUID() },
  })
  return `yc_hall=${begun.cookies.find(({ name }) => name === 'yc_hall')?.value}`
}

/** Style sheet and script, which no page needs but every page of a hall brings. */
async function sharedBytes(): Promise<number> {
  const assets = await Promise.all([STYLESHEET, SCRIPT].map(({ href }) => fetchOverLine(`${address}${href}`)))
  return assets.reduce((sum, { bytes }) => sum + bytes, 0)
}

beforeAll(async () => {
  world = await createWorld()
  const { citizens } = await makeRichCounty(world, 'SX-WJJ')
  await world.seal()
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const own = await Promise.all(citizens.slice(0, 2).map(({ idNumber }) => logIn(idNumber)))
  const found: CrawledPage[] = []
  for (const cookie of ['', ...own]) found.push(...(await crawl(address, '/suxian/', cookie)))
  pages = found
}, 300_000)
afterAll(() => world.close())

test('every link of the hall leads somewhere', () => {
  const broken = pages.filter(({ status }) => status >= 400).map(({ path, status }) => `${status} ${path}`)
  expect(broken).toEqual([])
})

test('the first view of every page comes with at most 60 KiB, and brings no picture', async () => {
  const html = pages.filter(({ type }) => type.startsWith('text/html'))
  expect(new Set(html.map(({ kind }) => kind)).size).toBeGreaterThan(50)
  const shared = await sharedBytes()
  const heavy = html.filter(({ bytes }) => bytes + shared > MOST).map(({ path, bytes }) => `${bytes} ${path}`)
  expect(heavy).toEqual([])
  const pictures = html.filter(({ body }) => /<(img|picture|video|iframe|object)\b/.test(body))
  expect(pictures.map(({ path }) => path)).toEqual([])
})

test('no page in any state or language is heavier, even as it is', async () => {
  const shared = await sharedBytes()
  const heavy: string[] = []
  for (const document of documents.filter(({ page }) => page?.path !== MANUAL))
    for (const locale of LOCALES) {
      const html = Buffer.byteLength(await document.markup(locale))
      if (html + shared > MOST) heavy.push(`${html} ${document.name} ${locale}`)
    }
  expect(heavy).toEqual([])
})

test('the letters of Uyghur and Kyrgyz come with at most 60 KiB more, at once, and only there', async () => {
  const [document] = documents
  for (const { locale, dir } of LANGUAGES) {
    const html = (await document?.markup(locale)) ?? ''
    for (const { href } of FONTS) expect(html.includes(`rel="preload" href="${href}"`)).toBe(dir === 'rtl')
  }
  const fonts = await Promise.all(FONTS.map(({ href }) => fetchOverLine(`${address}${href}`)))
  expect(fonts.map(({ status }) => status)).toEqual(FONTS.map(() => 200))
  expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST)
})
