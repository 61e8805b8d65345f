import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { deskWindows } from './desk-windows.ts'
import { type Product, startProduct } from './product.ts'
import { startBrowser, windowsOf } from './visitor.ts'

/** What the journeys of a file at the workbench share: a product and a browser, from before the first until after the last. */
export function deskJourney() {
  let product: Product
  let browser: Browser
  const { enter, leave } = windowsOf(() => browser)
  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })
  return {
    ...{ enter, leave },
    product: (): Product => product,
    atDesk: deskWindows(() => product, enter),
    /** Opens a page of the workbench. */
    open: async (page: Page, path: string): Promise<void> => {
      await page.goto(`${product.address}/workbench${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  }
}
