import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { PICTURES, type Picture } from './pictures/pictures.ts'
import { type DemoProduct, startDemo } from './pictures/product.ts'
import { visit } from './pictures/visitor.ts'

/** Takes every picture of the documents from a product of its own. Needs `CHROME_PATH`. */

const FOLDER = join(import.meta.dirname, '../docs/pictures')
/** All pictures together, in bytes. */
const LARGEST = 2_000_000

async function take(browser: Browser, product: DemoProduct, { name, size, show }: Picture): Promise<number> {
  const visitor = await visit(browser, product, size)
  await show(visitor, product.password)
  const path = join(FOLDER, `${name}.png`)
  await visitor.page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  await visitor.page.context().close()
  const { size: bytes } = await stat(path)
  process.stderr.write(`${name}.png ${Math.round(bytes / 1000)} kB\n`)
  return bytes
}

/** Pictures that are no longer taken are deleted. */
async function removeOthers(): Promise<void> {
  const wanted = new Set(PICTURES.map(({ name }) => `${name}.png`))
  const others = (await readdir(FOLDER)).filter((name) => !wanted.has(name))
  await Promise.all(others.map((name) => rm(join(FOLDER, name))))
}

async function takeAll(browser: Browser, product: DemoProduct): Promise<number> {
  let total = 0
  for (const picture of PICTURES) total += await take(browser, product, picture)
  return total
}

const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort())

await mkdir(FOLDER, { recursive: true })
const product = await startDemo()
try {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '',
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  })
  stopped.signal.addEventListener('abort', () => void browser.close())
  const total = await takeAll(browser, product).finally(() => browser.close())
  await removeOthers()
  if (total > LARGEST) throw new Error(`the pictures have ${total} bytes, more than ${LARGEST}`)
} finally {
  await product.stop()
}
