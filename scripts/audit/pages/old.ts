import { LOCALES } from '#kernel/i18n'
import { documents } from '../../../web/public/testing/documents.ts'
import type { Gallery } from './gallery.ts'
import { STICKING_OUT } from './inspect.ts'
import { startOldChromium } from './old-chromium.ts'

/** A narrow phone, and the screen of an office. */
const SIZES = [
  { width: 320, height: 800 },
  { width: 1366, height: 768 },
] as const

/**
 * What is wrong with the documents in Chromium 78, in every language: what it complains of and what sticks out.
 * @param tools folder of the installed tools
 */
export async function oldBrowserFaults(gallery: Gallery, tools: string): Promise<string[]> {
  const { devTools, stop } = await startOldChromium(tools, 78)
  const faults: string[] = []
  try {
    for (const [index, { name }] of documents.entries())
      for (const locale of LOCALES)
        for (const size of SIZES) {
          const complaints = await devTools.show(gallery.addressOf(index, locale, 'light'), size)
          const wide = await devTools.evaluate<string[]>(STICKING_OUT)
          const found = [...complaints, ...wide].map(
            (fault) => `${name}, ${locale}, ${size.width} px: ${fault}`,
          )
          faults.push(...found)
        }
  } finally {
    await stop()
  }
  return faults
}
