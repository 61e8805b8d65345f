import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { LOCALES } from '#kernel/i18n'
import { documents } from '../../../web/public/testing/documents.ts'
import type { Gallery } from './gallery.ts'

/** Widths that the pages are looked at, in CSS pixels: a phone, a tablet, the screen of an office. */
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
] as const

const fileName = (index: number, name: string): string =>
  `${String(index).padStart(3, '0')}-${name.replace(/[^a-z]+/g, '-')}.png`

/** Takes every document in every language and at every width, whole: `<folder>/<language>-<width>/<document>.png`. @returns how many */
export async function takePictures(browser: Browser, gallery: Gallery, folder: string): Promise<number> {
  let taken = 0
  for (const locale of LOCALES)
    for (const viewport of SIZES) {
      const own = join(folder, `${locale}-${viewport.width}`)
      await mkdir(own, { recursive: true })
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'zh-CN' })
      const page = await context.newPage()
      for (const [index, { name }] of documents.entries()) {
        await page.goto(gallery.addressOf(index, locale, 'light'), { waitUntil: 'load' })
        await page.screenshot({ path: join(own, fileName(index, name)), fullPage: true })
        taken += 1
      }
      await context.close()
    }
  return taken
}
