import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where pictures of the journeys are put for review; nowhere where it is not set. */
const FOLDER = process.env.JOURNEY_PICTURES

/** A screen that a role is walked at. */
export interface Screen {
  readonly name: 'desktop' | 'phone'
  readonly width: number
  readonly options: BrowserContextOptions
}

/** The screen of an office, and a phone. */
export const SCREENS = [
  { name: 'desktop', width: 1366, options: { viewport: { width: 1366, height: 768 } } },
  {
    name: 'phone',
    width: 360,
    options: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  },
] as const satisfies readonly Screen[]

/** Takes a picture of a page for review, and finds that the page is no wider than its screen. */
export async function look(page: Page, { name, width }: Screen, what: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth'), what).toBeLessThanOrEqual(width)
  if (!FOLDER) return
  await mkdir(FOLDER, { recursive: true })
  const path = join(FOLDER, `${what}-${name}.png`)
  await page.screenshot({ path, fullPage: name === 'phone', animations: 'disabled' })
}
