import type { Page, Route } from 'playwright-core'

/** A build that the window does not run. */
const OTHER = '/workbench/assets/index-newer.js'

/**
 * Lets a window find the server as an update of the product leaves it: the page begins with other scripts, and those of
 * the window are gone. Whoever loads the page anew gets all of it.
 * @returns how often the page was loaded since
 */
export async function updateUnder(page: Page): Promise<() => number> {
  const entry = (await page.locator('script[type="module"][src]').getAttribute('src')) ?? ''
  let loads = 0
  const answer = async (route: Route): Promise<void> => {
    const request = route.request()
    if (request.isNavigationRequest()) loads += 1
    if (loads > 0) return route.fallback()
    if (new URL(request.url()).pathname.startsWith('/workbench/assets/'))
      return route.fulfill({ status: 404 })
    const served = await route.fetch()
    return route.fulfill({ response: served, body: (await served.text()).replaceAll(entry, OTHER) })
  }
  await page.route('**/workbench/**', answer)
  return () => loads
}
