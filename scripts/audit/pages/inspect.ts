import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
const HEIGHT = 800

/** What axe finds wrong with the page that is shown, by all of its rules: rule, and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })")
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join(' ')
      return `${id} at ${target.join(' ')}: ${why}`
    }),
  )
}

/** What sticks out of the page at a width; what scrolls within its own frame does not. */
export const STICKING_OUT = `(() => {
  const root = document.documentElement
  if (root.scrollWidth <= window.innerWidth) return []
  const outside = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right } = element.getBoundingClientRect()
    return right > window.innerWidth + 1 || left < -1
  })
  const inner = outside.filter((element) => !outside.some((other) => other !== element && element.contains(other)))
  const name = (element) => element.tagName.toLowerCase() + (element.className ? '.' + element.className : '')
  return ['wide ' + root.scrollWidth + ': ' + inner.slice(0, 3).map(name).join(', ')]
})()`

/** What makes the page that is shown wider than a window of these widths, in CSS pixels. */
export async function overflowFaults(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT })
    const found = await page.evaluate<string[]>(STICKING_OUT)
    faults.push(...found.map((fault) => `at ${width} px ${fault}`))
  }
  return faults
}
