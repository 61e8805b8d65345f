import type { Page } from 'playwright-core'
import type { DeskSetting } from './settings.ts'

/** Most milliseconds until a page of the workbench stands still. */
const PATIENCE = 20_000

/** In the browser: whether the page has its heading and nothing on it is being read. */
export const isSettled = (): boolean =>
  document.querySelector('h1') !== null &&
  document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]') === null

/** Waits until the page of the workbench has everything that it was waiting for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isSettled, undefined, { timeout: PATIENCE })
}

/** Opens a page of the workbench in a setting. The window stands on the workbench already. */
export async function showPage(page: Page, url: string, setting: DeskSetting): Promise<void> {
  const { look, width, height } = setting
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.evaluate(
    look === 'large'
      ? "localStorage.setItem('yc.large-type', 'on')"
      : "localStorage.removeItem('yc.large-type')",
  )
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  await settled(page)
}
