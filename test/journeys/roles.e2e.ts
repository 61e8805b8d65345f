import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLANS, SYSTEMS } from '#web/public/modules/plan/plan'
import * as desk from './desk.ts'
import { deskWindows } from './desk-windows.ts'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { look, SCREENS, type Screen } from './screens.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

const CITIZEN = '431003198804126028'
/** Who acts for an enterprise that is to supply something. */
const ENTERPRISE = '91431003MADEM00036'
const CLERK = '1001'
const REVIEWER = '3801'
/** Decides in the health bureau, where a case of the demo waits for it. */
const LEADER = '3603'
const UNIT_ADMIN = '3804'
const DIRECTOR = '1007'
const AUDITOR = '1008'

/** Addresses below a root that the plans lead to. */
const placesOf = (root: string): string[] => [
  ...new Set(
    [...PLANS.flatMap(({ phrases }) => phrases), ...SYSTEMS]
      .flatMap(({ places }) => places)
      .flatMap(({ at }) => (at.startsWith(`${root}:`) ? [at.slice(root.length + 1)] : [])),
  ),
]

/** Most milliseconds of a walk, on a machine that does other things as well. */
const TIMEOUT = 120_000

describe.skipIf(!BROWSER)('each role at an office screen and on a phone', () => {
  let product: Product
  let browser: Browser
  const { enter, leave } = windowsOf(() => browser)

  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const sitDown = deskWindows(() => product, enter)
  const atDesk = (screen: Screen, employeeNo: string): Promise<Page> => sitDown(employeeNo, screen.options)

  const open = async (page: Page, path: string, title: string | RegExp): Promise<void> => {
    await page.goto(`${product.address}${path}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  /** Opens the first case of the tray at a step, and waits for what can be done. */
  async function firstTask(page: Page, step: string): Promise<void> {
    await open(page, '/workbench/tasks', '待办')
    await page.getByRole('row').filter({ hasText: step }).getByRole('link').first().click()
    await page.getByRole('complementary', { name: '办理' }).waitFor()
  }

  describe.each(SCREENS)('$name', (screen) => {
    test(
      'a citizen finds an item by its everyday name, begins, and looks at what was decided',
      async () => {
        const page = await enter(screen.options)
        await page.goto(`${product.address}/suxian/`)
        await look(page, screen, 'citizen-home')
        await page.locator('input[type=search]').fill('饭店')
        await page.keyboard.press('Enter')
        await page.getByRole('link', { name: '食品经营许可' }).first().waitFor()
        await look(page, screen, 'citizen-search')
        await hall.logIn(page, product, CITIZEN)
        await page.goto(`${product.address}/suxian/services?text=${encodeURIComponent('个体工商户')}`)
        await page.getByRole('link', { name: '个体工商户登记注册' }).first().click()
        await look(page, screen, 'citizen-guide')
        await page.getByRole('button', { name: '在线申请' }).first().click()
        await page.getByRole('link', { name: '继续办理' }).click()
        await look(page, screen, 'citizen-question')
        await page.goto(`${product.address}/suxian/matters`)
        await page
          .getByRole('link', { name: /个体工商户登记注册/ })
          .first()
          .waitFor()
        await look(page, screen, 'citizen-matters')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'an enterprise sees what it must supply, and until when',
      async () => {
        const page = await enter(screen.options)
        await hall.logIn(page, product, ENTERPRISE)
        await page.goto(`${product.address}/suxian/matters`)
        await page.getByRole('listitem').filter({ hasText: '补正' }).getByRole('link').first().click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await page.getByRole('main').textContent()).toContain('补正')
        await look(page, screen, 'enterprise-corrections')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'a clerk sits down, and accepts an application',
      async () => {
        const page = await atDesk(screen, CLERK)
        await look(page, screen, 'clerk-home')
        await open(page, '/workbench/window', '窗口登记')
        await look(page, screen, 'clerk-window')
        await firstTask(page, '受理审查')
        await look(page, screen, 'clerk-case')
        await desk.act(page, '受理', '已受理')
        await look(page, screen, 'clerk-accepted')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'a reviewer reads the material and writes an opinion that is kept',
      async () => {
        const page = await atDesk(screen, REVIEWER)
        page.on('dialog', (dialog) => void dialog.accept())
        await firstTask(page, '初审')
        await desk.giveOpinion(page, '同意', '材料齐全，符合条件，拟同意')
        await look(page, screen, 'reviewer-opinion')
        await page.reload()
        const kept = page.getByRole('complementary', { name: '办理' }).getByLabel('意见', { exact: true })
        await expect.poll(() => kept.inputValue(), { timeout: 15_000 }).toBe('材料齐全，符合条件，拟同意')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'a leader has the decision before him',
      async () => {
        const page = await atDesk(screen, LEADER)
        await look(page, screen, 'leader-home')
        await firstTask(page, '决定')
        await look(page, screen, 'leader-decision')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'a unit administrator finds his people',
      async () => {
        const page = await atDesk(screen, UNIT_ADMIN)
        await open(page, '/workbench/people', '人员')
        await page.getByText('狄启明').first().waitFor()
        await look(page, screen, 'unit-admin-people')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'the government administrator sees units, roles and items',
      async () => {
        const page = await atDesk(screen, DIRECTOR)
        await open(page, '/workbench/units', /单位|机构/)
        await look(page, screen, 'government-admin-units')
        await open(page, '/workbench/roles', /角色/)
        await look(page, screen, 'government-admin-roles')
        await open(page, '/workbench/items', '事项')
        await look(page, screen, 'government-admin-items')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'an auditor opens a figure to its cases, and one of them',
      async () => {
        const page = await atDesk(screen, AUDITOR)
        await open(page, '/workbench/statistics?by=window', '统计报表')
        await page.getByText('2 综合受理').first().waitFor()
        await look(page, screen, 'auditor-statistics')
        await page.getByRole('link', { name: /^合计，收件 \d+/ }).click()
        await page.getByRole('heading', { level: 1, name: '合计 · 收件' }).waitFor()
        await look(page, screen, 'auditor-counted')
        await page.getByRole('row').getByRole('link').first().click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        await open(page, '/workbench/cards', '监察牌')
        await look(page, screen, 'auditor-cards')
        await leave()
      },
      TIMEOUT,
    )

    test(
      'the hall manager sees who waits, where and how long; the board shows the numbers called',
      async () => {
        const page = await atDesk(screen, DIRECTOR)
        await open(page, '/workbench/hall', '大厅情况')
        await page.getByText('卫永康').first().waitFor()
        await look(page, screen, 'hall-manager')
        await open(page, '/workbench/hall-setup', '大厅设置')
        await look(page, screen, 'hall-setup')
        const board = await enter(screen.options)
        await board.goto(`${product.address}/workbench/board/suxian`)
        await board.getByText('综合受理').first().waitFor()
        await look(board, screen, 'hall-board')
        await leave()
      },
      TIMEOUT,
    )
  })

  test(
    'every place that the plans name opens in the running product for the role that has it',
    async () => {
      const citizen = await enter()
      await hall.logIn(citizen, product, CITIZEN)
      for (const path of placesOf('hall')
        .map((at) => `/suxian${at}`)
        .concat(placesOf('node'))) {
        const answer = await citizen.goto(`${product.address}${path}`)
        expect([path, answer?.status()]).toEqual([path, 200])
      }
      const left = new Set(placesOf('desk'))
      for (const employeeNo of [DIRECTOR, AUDITOR, CLERK, REVIEWER]) {
        const page = await atDesk(SCREENS[0], employeeNo)
        const navigation = page.getByRole('navigation', { name: '主导航' })
        for (const path of left) {
          const link = navigation.locator(`a[href="/workbench${path}"]`)
          if ((await link.count()) === 0) continue
          await link.click()
          const title = (await link.textContent()) ?? ''
          await page.getByRole('heading', { level: 1, name: title }).waitFor()
          left.delete(path)
        }
      }
      expect([...left]).toEqual([])
      await leave()
    },
    2 * TIMEOUT,
  )
})
