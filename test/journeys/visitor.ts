import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const usual = '/usr/bin/chromium'
const given = process.env.CHROME_PATH

/** The browser of the journeys. The command `test` sets an empty path, and says so, where there is none. */
export const BROWSER: string | undefined =
  given === undefined ? (existsSync(usual) ? usual : undefined) : given

/** Starts the browser. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: BROWSER ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })

/** Somebody at a browser, and everything that went wrong there. */
export interface Visitor {
  readonly page: Page
  /** Errors in the console, violations of the content security policy, answers that tell of a bug. */
  readonly faults: readonly string[]
  leave(): Promise<void>
}

/** Messages of the browser itself that follow from an answer which a journey expects. */
const EXPECTED = /status of 4\d\d/

/** Opens a window of its own, with its own cookies. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 900 } },
    ...{ reducedMotion: 'reduce', acceptDownloads: true },
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  return { page, faults, leave: () => context.close() }
}

/** The windows of a journey. */
export interface Windows {
  /** Opens a window for somebody else. */
  enter(options?: BrowserContextOptions): Promise<Page>
  /**
   * Fails on whatever the browser had to complain of, and closes all windows.
   * @param made what the journey brought about itself, such as a broken line
   */
  leave(made?: RegExp): Promise<void>
}

/** Opens windows of a browser and remembers them. */
export function windowsOf(browser: () => Browser): Windows {
  const visitors: Visitor[] = []
  return {
    enter: async (options) => {
      const visitor = await visit(browser(), options)
      visitors.push(visitor)
      return visitor.page
    },
    leave: async (made) => {
      const faults = visitors.flatMap((visitor) => visitor.faults).filter((fault) => !made?.test(fault))
      for (const visitor of visitors.splice(0)) await visitor.leave()
      expect(faults).toEqual([])
    },
  }
}
