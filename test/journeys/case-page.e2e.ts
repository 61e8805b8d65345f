import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as desk from './desk.ts'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

const CITIZEN = '431003198804126028'
const ITEM = '个体工商户登记注册'
/** Screens that the page must fit: an office's, the same at 125 %, a phone. */
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1093, height: 614 },
  { width: 360, height: 740 },
] as const

describe.skipIf(!BROWSER)('a reviewer at the page of a case', () => {
  let product: Product
  let browser: Browser
  let number = ''
  const { enter, leave } = windowsOf(() => browser)

  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
    const citizen = await enter()
    await hall.logIn(citizen, product, CITIZEN)
    await citizen.goto(`${product.address}/suxian/`)
    await citizen.locator('input[type=search]').fill('个体工商户')
    await citizen.keyboard.press('Enter')
    await citizen.getByRole('link', { name: ITEM }).first().click()
    number = (await hall.apply(citizen, { matter: '登记“键盘小铺”', address: '苏仙区橘井路 1 号' })).number
    const clerk = await enter()
    await desk.logIn(clerk, product, '1001')
    await desk.openCase(clerk, product, number)
    await desk.act(clerk, '受理', '已受理')
    await leave()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const atCase = async (screen: { width: number; height: number } = SCREENS[0]): Promise<Page> => {
    const page = await enter({ viewport: screen })
    await desk.logIn(page, product, '3801')
    await desk.openCase(page, product, number)
    await page
      .getByRole('img', { name: /第 1 页/ })
      .first()
      .waitFor()
    return page
  }

  /** Puts the focus where Tab would bring it, and presses. */
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }

  test('walks through material and tabs, marks a page and gives no opinion twice, all by keyboard', async () => {
    const page = await atCase()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    const open = () => page.locator('.material-file[aria-pressed=true]')
    expect(await open().count()).toBe(1)
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('.material').nth(1).locator('[aria-pressed=true]').count()).toBe(1)
    await page.keyboard.press('k')
    await expect.poll(() => page.locator('.material').nth(0).locator('[aria-pressed=true]').count()).toBe(1)

    await page.getByRole('button', { name: '批注' }).first().waitFor()
    await page.keyboard.press('m')
    await page.getByLabel('批注内容').fill('签名处不清楚')
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: '批注' }).getByText('签名处不清楚').waitFor()

    await page.keyboard.press('3')
    await page.getByRole('img', { name: /流程图/ }).waitFor()
    for (const key of ['4', '5', '6', '1']) await page.keyboard.press(key)
    await page.getByRole('list', { name: '批注' }).waitFor()

    await page.keyboard.press('o')
    await page.keyboard.press('Space')
    await page.getByLabel('意见', { exact: true }).focus()
    await page.keyboard.type('材料齐全，拟同意')

    const elsewhere = await atCase()
    await desk.giveOpinion(elsewhere, '同意', '另一个窗口里先提交的意见')
    await desk.act(elsewhere, '提交意见', '初审意见已提交')

    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await page.getByRole('status').filter({ hasText: '载入' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByRole('button', { name: '提交意见' }).press('Enter')
    const conflict = page.getByRole('dialog', { name: /刚刚有了变化/ })
    await conflict.waitFor()
    await conflict.getByText('初审').first().waitFor()
    expect(await conflict.getByLabel('您填写的内容').inputValue()).toBe('材料齐全，拟同意')
    await conflict.getByRole('button', { name: '知道了，继续办理' }).focus()
    await page.keyboard.press('Enter')
    await leave()
  })

  test('prints the whole file as one PDF and says what for', async () => {
    const page = await atCase()
    await press(page, '打印卷宗')
    await page.getByLabel('用途').fill('归档')
    await page.keyboard.press('Enter')
    const link = page.getByRole('dialog').getByRole('link', { name: '打开卷宗 PDF' })
    await link.waitFor({ timeout: 30_000 })
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('link', { name: '保存到本机' }).click(),
    ])
    expect(kept.suggestedFilename()).toBe(`卷宗-${number}.pdf`)
    const text = (await readFile(await kept.path())).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('/Outlines')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    // Keys do nothing until the dialogue has faded away.
    const history = page.getByRole('tab', { name: '流程与经过' })
    const pressed = () => page.keyboard.press('3').then(() => history.getAttribute('aria-selected'))
    await expect.poll(pressed, { timeout: 15_000 }).toBe('true')
    await page.locator('.act').getByText('打印卷宗').first().waitFor()
    await leave()
  })

  test.each(SCREENS)(
    'fits $width by $height',
    async (screen) => {
      const page = await atCase(screen)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(screen.width)
      const shown = await page.locator('.sheets').boundingBox()
      expect(shown?.height ?? 0).toBeGreaterThan(200)
      await leave()
    },
    60_000,
  )
})
