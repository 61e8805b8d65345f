import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gallery, openGallery } from '../../scripts/audit/pages/gallery.ts'
import { SETTINGS } from '../../scripts/audit/pages/looks.ts'
import { browserFaults, ROUND } from '../../scripts/audit/pages/matrix.ts'
import { documents } from '../../web/public/testing/documents.ts'
import { BROWSER, startBrowser } from './visitor.ts'

test('languages and looks take turns, and none is left out', () => {
  const met = new Set(ROUND.map(({ locale, look }) => `${locale} ${look}`))
  expect(met.size).toBe(SETTINGS.length)
})

describe.skipIf(!BROWSER)('the public pages in a browser', () => {
  let browser: Browser
  let gallery: Gallery

  beforeAll(async () => {
    gallery = await openGallery()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    gallery?.stop()
  })

  test('axe finds nothing, and nothing sticks out at 320 and 360 px', async () => {
    expect(await browserFaults(browser, gallery, ROUND)).toEqual([])
  }, 400_000)

  test('a table that is shown as cards on a phone is still a table', async () => {
    const index = documents.findIndex(({ name }) => name === 'guide')
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(gallery.addressOf(index, 'zh-CN', 'light'))
    expect(await page.getByRole('columnheader').count()).toBeGreaterThan(1)
    expect(await page.getByRole('rowheader').count()).toBeGreaterThan(0)
    await page.close()
  })
})
