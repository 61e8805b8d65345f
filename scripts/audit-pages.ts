import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { monotonicMs, systemTime } from '#kernel/time'
import { installTools } from './audit/install-tools.ts'
import { type Gallery, openGallery } from './audit/pages/gallery.ts'
import { hallPlaces } from './audit/pages/hall-places.ts'
import { CATEGORIES, lighthouse, type Marks } from './audit/pages/lighthouse.ts'
import { writeMarks } from './audit/pages/marks-document.ts'
import { browserFaults, WHOLE } from './audit/pages/matrix.ts'
import { nuFaults } from './audit/pages/nu.ts'
import { oldBrowserFaults } from './audit/pages/old.ts'
import { takePictures } from './audit/pages/pictures.ts'
import { deskFaults, everyLook } from './audit/workbench/desk-faults.ts'
import { oldDeskFaults } from './audit/workbench/old-desk.ts'
import { type DemoProduct, startDemo } from './pictures/product.ts'
import { logInToDesk, type Visitor, visit } from './pictures/visitor.ts'

/**
 * The public pages as a whole: axe in every language and look, the checker of the W3C, Chromium 78, Lighthouse; and the
 * workbench: axe in every look and size, Chromium 86. With `--pictures <folder>` only pictures of all public pages; with
 * `--keep <folder>` what Chromium 86 shows is kept. Needs `CHROME_PATH`, and `JAVA_PATH` for the checker.
 */
const LEAST = 95

const withBrowser = async <T>(
  use: (browser: Awaited<ReturnType<typeof chromium.launch>>) => Promise<T>,
): Promise<T> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  return use(browser).finally(() => browser.close())
}

const withDemo = async <T>(use: (product: DemoProduct) => Promise<T>): Promise<T> => {
  const product = await startDemo()
  return use(product).finally(() => product.stop())
}

/** Use of the workbench of a new demo, each window as somebody who is logged in. */
const atDesk = (
  use: (product: DemoProduct, enter: (employeeNo: string) => Promise<Visitor>) => Promise<string[]>,
): Promise<string[]> =>
  withDemo((product) =>
    withBrowser((browser) =>
      use(product, async (employeeNo) => {
        const visitor = await visit(browser, product, { width: 1366, height: 768 })
        await logInToDesk(visitor, `suxian.${employeeNo}`, product.password)
        return visitor
      }),
    ),
  )

const workbenchFaults = (): Promise<string[]> =>
  atDesk((product, enter) =>
    deskFaults(
      product.address,
      async (employeeNo) => {
        const { page, open } = await enter(employeeNo)
        await open('/workbench/')
        return page
      },
      everyLook,
    ),
  )

const oldWorkbenchFaults = (pictures: string | undefined): Promise<string[]> =>
  atDesk(({ address, password }, enter) =>
    oldDeskFaults({
      ...{ address, password, pictures, tools: installTools() },
      sessionOf: async (employeeNo) => {
        const { page } = await enter(employeeNo)
        const cookies = await page.context().cookies()
        return cookies.map(({ name, value }) => ({ name, value, url: address }))
      },
    }),
  )

/** Pages that get fewer marks than they should. */
async function lighthouseFaults(): Promise<string[]> {
  const given = await withDemo(async ({ address, password }) => {
    const marks: Marks[] = []
    for (const place of await hallPlaces(address, password))
      marks.push(await lighthouse(installTools(), address, place))
    return marks
  })
  await writeMarks(given, systemTime().toISOString().slice(0, 10))
  return given.flatMap(({ place, marks, lost }) =>
    CATEGORIES.filter((name) => marks[name] < LEAST).map(
      (name) => `${place.name}: ${name} ${marks[name]} (${lost.join('; ')})`,
    ),
  )
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'string' }, keep: { type: 'string' } },
})

const LOOKS: Readonly<Record<string, (gallery: Gallery) => Promise<string[]>>> = {
  axe: (gallery) => withBrowser((browser) => browserFaults(browser, gallery, WHOLE)),
  w3c: () => nuFaults(installTools()),
  old: (gallery) => oldBrowserFaults(gallery, installTools()),
  workbench: workbenchFaults,
  'old-workbench': () => oldWorkbenchFaults(values.keep),
  lighthouse: lighthouseFaults,
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

async function lookAtAll(gallery: Gallery, only: readonly string[]): Promise<number> {
  let total = 0
  for (const [name, look] of Object.entries(LOOKS).filter(
    ([name]) => only.length === 0 || only.includes(name),
  )) {
    const begun = monotonicMs()
    const faults = await look(gallery)
    total += faults.length
    say(
      JSON.stringify({
        look: name,
        faults: faults.length,
        seconds: Math.round((monotonicMs() - begun) / 1000),
      }),
    )
    for (const fault of faults) say(`  ${fault}`)
  }
  return total
}

const gallery = await openGallery()
try {
  const folder = values.pictures
  if (folder === undefined) process.exitCode = (await lookAtAll(gallery, positionals)) === 0 ? 0 : 1
  else
    say(JSON.stringify({ pictures: await withBrowser((browser) => takePictures(browser, gallery, folder)) }))
} finally {
  gallery.stop()
}
