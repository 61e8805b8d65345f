import { describe, expect, test } from 'vitest'
import * as desk from './desk.ts'
import { deskJourney } from './desk-journey.ts'
import { BROWSER } from './visitor.ts'

const [CLERK, DIRECTOR, AUDITOR] = ['1001', '1007', '1008'] as const

/** Lists with a state in their address, and what of it the page shows. */
const LISTS: readonly (readonly [who: string, path: string, shown: string])[] = [
  [CLERK, '/tasks?view=open&text=许可', '许可'],
  [CLERK, '/cases?open=true&text=食品', '食品'],
  [DIRECTOR, '/items?state=in-force&text=食品', '食品'],
  [DIRECTOR, '/people?text=周', '周'],
  [DIRECTOR, '/accounts?text=suxian', 'suxian'],
  [DIRECTOR, '/bywords?text=饭', '饭'],
  [DIRECTOR, '/translations?text=许可', '许可'],
  [AUDITOR, '/papers?text=2026', '2026'],
  [AUDITOR, '/licences?text=2026', '2026'],
  [AUDITOR, '/acts?from=2026-01-01&text=none', 'none'],
]

describe.skipIf(!BROWSER)('a day at the desk', () => {
  const { leave, atDesk, open } = deskJourney()

  test('every list is found again as its address says', async () => {
    for (const who of new Set(LISTS.map(([one]) => one))) {
      const page = await atDesk(who)
      for (const [, path, shown] of LISTS.filter(([one]) => one === who)) {
        await open(page, path)
        expect([path, await page.getByRole('searchbox').first().inputValue()]).toEqual([path, shown])
        const { searchParams } = new URL(page.url())
        for (const [name, value] of new URLSearchParams(path.split('?')[1]))
          expect([path, searchParams.get(name)?.replaceAll('"', '')]).toEqual([path, value])
      }
    }
    await leave()
  })

  test('a line that breaks is told of until it is back', async () => {
    const page = await atDesk(CLERK)
    await page.context().setOffline(true)
    const word = page.getByRole('status').filter({ hasText: '网络断开了' })
    await word.waitFor()
    await page.context().setOffline(false)
    await word.waitFor({ state: 'detached' })
    await page.route('**/api/casework/live*', (route) => route.abort())
    await page.reload()
    const away = page.getByRole('status').filter({ hasText: '连不上服务器' })
    await away.waitFor()
    await page.unroute('**/api/casework/live*')
    await away.waitFor({ state: 'detached', timeout: 60_000 })
    await leave(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  })

  test('the help of a page leads to its place in the manual', async () => {
    const page = await atDesk(CLERK)
    await open(page, '/tickets')
    await page.keyboard.press('F1')
    const [manual] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '在手册里看' }).click(),
    ])
    await manual.getByRole('heading', { level: 1, name: '窗口人员' }).waitFor()
    expect(decodeURIComponent(new URL(manual.url()).hash)).toBe('#取号')
    expect(await manual.getByRole('heading', { level: 2, name: '取号' }).count()).toBe(1)
    await leave()
  })

  test('large letters stay until they are given up', async () => {
    const page = await atDesk(CLERK)
    const size = () =>
      page.evaluate<string>("getComputedStyle(document.querySelector('main p, main a')).fontSize")
    const usual = Number.parseFloat(await size())
    const choose = async (name: string): Promise<void> => {
      await page.locator('.account-button').click()
      await page.getByRole('menuitem', { name }).click()
    }
    await choose('大字显示')
    await page.reload()
    await desk.deskOpen(page)
    expect(Number.parseFloat(await size())).toBeCloseTo(usual * 1.25, 0)
    await choose('标准字号')
    await expect.poll(size).toBe(`${usual}px`)
    await leave()
  })
})
