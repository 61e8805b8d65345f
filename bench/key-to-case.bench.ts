import { chromium, type Page } from 'playwright-core'
import { approvalContract } from '#contracts/approval'
import { startDemo } from '../scripts/pictures/product.ts'
import { logInToDesk, visit } from '../scripts/pictures/visitor.ts'
import { type Figure, percentile, within } from './report.ts'

const CLERK = 'suxian.1001'
const ROUNDS = 60
/** Somebody looks at a row before opening it; the page uses the time. Milliseconds. */
const LOOKS_MS = 300
const TARGET_MS = 300

/**
 * In the browser: notes how long it takes from a press of Enter until the first frame in which the case stands there
 * with what can be done.
 */
function watchKeys(): void {
  const noted = window as unknown as { took: number | null }
  noted.took = null
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Enter') return
      const pressed = performance.now()
      const look = (): void => {
        const readable = document.querySelector('.case-main') && document.querySelector('.panel form')
        if (!readable) requestAnimationFrame(look)
        else
          requestAnimationFrame(() => {
            noted.took = performance.now() - pressed
          })
      }
      look()
    },
    { capture: true },
  )
}

const takenTime = () => (window as unknown as { took: number | null }).took

async function toTray(page: Page): Promise<number> {
  await page.locator('.ant-table-row').first().waitFor()
  return page.locator('.ant-table-row').count()
}

/** Opens a row by the keys alone. @returns milliseconds until its case could be read */
async function openRow(page: Page, row: number): Promise<number> {
  await page.evaluate(() => {
    ;(window as unknown as { took: number | null }).took = null
  })
  for (let at = 0; at <= row; at++) await page.keyboard.press('j')
  await page.waitForTimeout(LOOKS_MS)
  await page.keyboard.press('Enter')
  const taken = await page.waitForFunction(takenTime)
  return Number(await taken.jsonValue())
}

/** Milliseconds that the same browser takes to read the same case and paint a frame: what no page can be without. */
function readPlainly(page: Page, caseId: string): Promise<number> {
  const { path } = approvalContract.endpoints.readCase
  return page.evaluate(
    async (address) => {
      const begun = performance.now()
      await (await fetch(address)).json()
      await new Promise(requestAnimationFrame)
      return performance.now() - begun
    },
    `/api${path.replace(':caseId', caseId)}`,
  )
}

async function measure(page: Page): Promise<Figure> {
  const times: number[] = []
  const plain: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const rows = await toTray(page)
    times.push(await openRow(page, round % rows))
    plain.push(await readPlainly(page, new URL(page.url()).pathname.split('/').at(-1) ?? ''))
    await page.goBack()
  }
  return within('key-to-case', percentile(times, 0.95), 'ms p95', percentile(plain, 0.95), TARGET_MS)
}

/**
 * `key-to-case`: from a key in the tray until the case can be read and worked on, in a browser on the same machine, on
 * the demo. Needs a Chromium (`CHROME_PATH`).
 */
export async function bench(): Promise<Figure[]> {
  const product = await startDemo()
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const visitor = await visit(browser, product, { width: 1366, height: 768 })
    await logInToDesk(visitor, CLERK, product.password)
    await visitor.page.addInitScript(watchKeys)
    await visitor.open('/workbench/tasks')
    return [await measure(visitor.page)]
  } finally {
    await browser.close()
    await product.stop()
  }
}
