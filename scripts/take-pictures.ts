import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { MANUAL_PICTURES } from './pictures/manual-pictures.ts'
import type { Picture } from './pictures/picture.ts'
import { PICTURES } from './pictures/pictures.ts'
import { type DemoProduct, startDemo } from './pictures/product.ts'
import { visit } from './pictures/visitor.ts'

/**
 * Takes every picture of the documents from a product of its own. Needs `CHROME_PATH`. Names of pictures take those
 * alone; without names pictures that are no longer taken are deleted.
 */

/** A folder of pictures. */
interface Album {
  readonly folder: string
  readonly pictures: readonly Picture[]
  readonly format: 'png' | 'webp'
  /** Most bytes of one picture, and of all together. */
  readonly largest: number
  readonly together: number
}

const KIB = 1024
const DOCS = join(import.meta.dirname, '../docs')
const ALBUMS: readonly Album[] = [
  {
    ...{ folder: join(DOCS, 'pictures'), pictures: PICTURES, format: 'png' },
    ...{ largest: 200 * KIB, together: 2000 * KIB },
  },
  {
    ...{ folder: join(DOCS, 'manual/pictures'), pictures: MANUAL_PICTURES, format: 'webp' },
    ...{ largest: 80 * KIB, together: 5 * KIB * KIB },
  },
]
const QUALITY = 75

/** What the window shows now; the browser alone makes WebP. */
async function shotOf(page: Page, format: Album['format']): Promise<Buffer> {
  if (format === 'png') return page.screenshot({ animations: 'disabled', caret: 'hide' })
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format, quality: QUALITY })
  return Buffer.from(data, 'base64')
}

async function take(
  browser: Browser,
  product: DemoProduct,
  { folder, format, largest }: Album,
  { name, size, show }: Picture,
): Promise<number> {
  const visitor = await visit(browser, product, size)
  await show(visitor, product.password)
  const bytes = await shotOf(visitor.page, format)
  await visitor.page.context().close()
  await writeFile(join(folder, `${name}.${format}`), bytes)
  process.stderr.write(`${name}.${format} ${Math.round(bytes.length / KIB)} KiB\n`)
  if (bytes.length > largest) throw new Error(`${name} has ${bytes.length} bytes, more than ${largest}`)
  return bytes.length
}

/** Pictures that are no longer taken are deleted. */
async function removeOthers({ folder, pictures, format }: Album): Promise<void> {
  const wanted = new Set(pictures.map(({ name }) => `${name}.${format}`))
  const others = (await readdir(folder)).filter((name) => !wanted.has(name))
  await Promise.all(others.map((name) => rm(join(folder, name))))
}

async function fill(browser: Browser, product: DemoProduct, album: Album, names: ReadonlySet<string>) {
  await mkdir(album.folder, { recursive: true })
  const chosen = album.pictures.filter(({ name }) => names.size === 0 || names.has(name))
  let total = 0
  for (const picture of chosen) total += await take(browser, product, album, picture)
  if (names.size === 0) await removeOthers(album)
  if (total > album.together) throw new Error(`the pictures have ${total} bytes, more than ${album.together}`)
}

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())

const product = await startDemo()
try {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '',
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  })
  stopped.signal.addEventListener('abort', () => void browser.close())
  const names = new Set(process.argv.slice(2))
  try {
    for (const album of ALBUMS) await fill(browser, product, album, names)
  } finally {
    await browser.close()
  }
} finally {
  await product.stop()
}
