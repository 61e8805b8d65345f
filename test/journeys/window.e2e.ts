import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as desk from './desk.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

const CLERK = '1001'
const MANAGER = '1007'
const PERSON = { name: '来两件', idNumber: '431003196503187135', phone: '13987650002' }
const ITEMS = ['个体工商户登记注册', '食品经营许可'] as const

describe.skipIf(!BROWSER)('a clerk and one person with two matters', () => {
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

  async function addMatter(page: Page, item: string): Promise<void> {
    await page.keyboard.press('F4')
    await page.keyboard.type(item)
    const option = page.locator('.ant-select-item-option').filter({ hasText: item })
    await option.first().click()
    await page.getByRole('group', { name: new RegExp(item) }).waitFor()
  }

  test('calls, writes once, leaves, goes on, registers both, and prints one list', async () => {
    const manager = await enter()
    await desk.logIn(manager, product, MANAGER)
    await manager.goto(`${product.address}/workbench/tickets`)
    await manager
      .getByRole('button', { name: /综合受理/ })
      .first()
      .click()
    await manager
      .getByRole('dialog')
      .getByText(/^A\d{3}$/)
      .first()
      .waitFor()

    const board = await enter()
    await board.goto(`${product.address}/workbench/board/suxian`)
    await board
      .getByText(/等候 \d+ 人/)
      .first()
      .waitFor()

    const clerk = await enter()
    await desk.logIn(clerk, product, CLERK)
    await clerk.goto(`${product.address}/workbench/window`)
    await clerk.getByRole('combobox', { name: '窗口' }).click()
    await clerk.locator('.ant-select-item-option').first().click()
    await desk.button(clerk, '开窗').click()
    await clerk.getByRole('button', { name: /^下一号/ }).click()
    const called = (await clerk.locator('.ticket-label').textContent()) ?? ''
    expect(called).toMatch(/^[AB]\d{3}$/)
    await board.getByRole('listitem').filter({ hasText: called }).first().waitFor()
    await clerk.getByRole('button', { name: /^接\s?待/ }).click()
    await clerk.getByLabel('姓名或名称').fill(PERSON.name)
    await clerk.getByLabel('公民身份号码').fill(PERSON.idNumber)
    await clerk.getByLabel('手机号码').fill(PERSON.phone)
    await clerk.getByLabel('地址', { exact: true }).fill('苏仙区南塔路 3 号')
    await addMatter(clerk, ITEMS[0])
    await clerk.getByLabel('申请事由').fill('登记“两件小店”')
    const saved = clerk.waitForResponse((answer) => /\/sittings\/[0-9a-f-]+$/.test(answer.url()))
    await clerk
      .getByLabel(/^收到份数：/)
      .first()
      .fill('1')
    await saved
    await clerk.getByRole('status').filter({ hasText: '已保存' }).waitFor()

    const elsewhere = await enter()
    await desk.logIn(elsewhere, product, CLERK)
    await elsewhere.goto(`${product.address}/workbench/window`)
    await elsewhere.getByRole('button', { name: /^继\s?续/ }).click()
    expect(await elsewhere.getByLabel('姓名或名称').inputValue()).toBe(PERSON.name)
    await addMatter(elsewhere, ITEMS[1])
    const words = elsewhere.getByLabel('申请事由')
    expect(await words.nth(1).inputValue()).toBe('登记“两件小店”')
    await elsewhere.keyboard.press('Control+Enter')
    await elsewhere.getByText('已收件 2 件').waitFor()
    await elsewhere.getByRole('button', { name: /^打印收件清单/ }).click()
    const list = elsewhere.getByRole('dialog').getByRole('row')
    expect(await list.count()).toBe(3)
    for (const item of ITEMS) expect(await list.filter({ hasText: item }).count()).toBe(1)
    await leave()
  })
})
