import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import * as desk from './desk.ts'
import type { Product } from './product.ts'

/**
 * Windows of members of staff at the workbench: everybody logs in once, because a second code within a minute is
 * refused, and comes back with the same session.
 */
export function deskWindows(
  product: () => Product,
  enter: (options?: BrowserContextOptions) => Promise<Page>,
): (employeeNo: string, options?: BrowserContextOptions) => Promise<Page> {
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
  return async (employeeNo, options) => {
    const session = sessions.get(employeeNo)
    const page = await enter({ ...options, ...(session && { storageState: session }) })
    if (session) await page.goto(`${product().address}/workbench/`)
    else await desk.logIn(page, product(), employeeNo)
    await desk.deskOpen(page)
    sessions.set(employeeNo, await page.context().storageState())
    return page
  }
}
