import type { Browser } from 'playwright-core'
import { documents, type PublicDocument } from '../../../web/public/testing/documents.ts'
import type { Gallery } from './gallery.ts'
import { axeFaults, overflowFaults } from './inspect.ts'
import { SETTINGS, type Setting } from './looks.ts'

/** A document in a language and a look. */
export interface Shown extends Setting {
  readonly index: number
  readonly document: PublicDocument
}

/** Widths at which nothing may stick out, in CSS pixels; axe looks at the last. */
const WIDTHS = [320, 360]

/** Every document in every language and look. */
export const WHOLE: readonly Shown[] = documents.flatMap((document, index) =>
  SETTINGS.map((setting) => ({ ...setting, index, document })),
)

/** Every document once, in languages and looks that take turns; all of them are met. */
export const ROUND: readonly Shown[] = documents.flatMap((document, index) => {
  const setting = SETTINGS[index % SETTINGS.length]
  return setting ? [{ ...setting, index, document }] : []
})

/**
 * What is wrong with documents in a browser: what axe finds, and what sticks out on a narrow phone.
 * @param atOnce windows that look at the same time
 */
export async function browserFaults(
  browser: Browser,
  gallery: Gallery,
  shown: readonly Shown[],
  atOnce = 2,
): Promise<string[]> {
  const left = [...shown]
  const faults: string[] = []
  async function look(): Promise<void> {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 320, height: 800 },
    })
    const page = await context.newPage()
    for (let next = left.shift(); next; next = left.shift()) {
      const { index, document, locale, look } = next
      const answer = await page.goto(gallery.addressOf(index, locale, look))
      if (!answer?.ok()) throw new Error(`${document.name} is not shown: ${await answer?.text()}`)
      const found = [...(await overflowFaults(page, WIDTHS)), ...(await axeFaults(page))]
      faults.push(...found.map((fault) => `${document.name}, ${locale}, ${look}: ${fault}`))
    }
    await context.close()
  }
  await Promise.all(Array.from({ length: atOnce }, look))
  return faults
}
