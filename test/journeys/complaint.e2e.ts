import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as desk from './desk.ts'
import { deskWindows } from './desk-windows.ts'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

/** 谭知微 of the demo: one matter of hers is being handled. */
const CITIZEN = '431003198804126028'
/** The demo's restaurant: a matter of it was refused, and nobody has rated it. */
const ENTERPRISE = '91431003MADEM00036'
const ITEM = '食品经营许可'
const [DESK, UNIT] = ['1007', '3804']
const UNIT_NAME = '区市场监管局'

describe.skipIf(!BROWSER)('whoever was badly served', () => {
  let product: Product
  let browser: Browser
  const { enter, leave } = windowsOf(() => browser)
  const at = deskWindows(() => product, enter)

  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const main = (page: Page) => page.getByRole('main')
  const press = (page: Page, name: string) => main(page).getByRole('button', { name }).click()
  const follow = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first().click()

  async function openComplaint(page: Page, number: string): Promise<void> {
    await page.goto(`${product.address}/workbench/complaints`)
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click()
    await page.getByText(number).first().waitFor()
  }

  /** Opens a dialogue, fills it in and sends it. */
  async function step(page: Page, name: string, text: string, choice?: string): Promise<void> {
    await desk.button(main(page), name).click()
    const dialog = page.getByRole('dialog')
    if (choice !== undefined) await dialog.getByRole('radio', { name: choice, exact: true }).check()
    await dialog.getByRole('textbox').last().fill(text)
    await desk.button(dialog, name).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  /** The number that the citizen is given. */
  const numberOn = async (page: Page): Promise<string> =>
    /T\d{8}-[2-9A-Z]{6}/.exec((await main(page).textContent()) ?? '')?.[0] ?? ''

  /** Complains about the first matter in the list. @returns the number */
  async function complain(citizen: Page): Promise<string> {
    await citizen.goto(`${product.address}/suxian/matters`)
    await citizen
      .locator('section[aria-labelledby=all]')
      .getByRole('link')
      .filter({ hasNotText: /^(全部|办理中|已办结)/ })
      .first()
      .click()
    await follow(citizen, '我要投诉')
    await citizen.getByText('投诉所涉的办件').waitFor()
    await citizen.getByRole('checkbox', { name: '办得慢，或者超过期限' }).check()
    await citizen.getByLabel('发生了什么').fill('窗口让我等了两小时')
    await press(citizen, '提交投诉')
    await citizen.getByText('投诉已提交').first().waitFor()
    return numberOn(citizen)
  }

  test('complains, is answered, asks for a review, and takes another complaint back', async () => {
    const citizen = await enter({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    await hall.logIn(citizen, product, CITIZEN)
    const number = await complain(citizen)
    await follow(citizen, '查看这件投诉')
    await citizen.getByText('已收到，待分办').waitFor()
    const complaint = citizen.url()

    const director = await at(DESK)
    await openComplaint(director, number)
    await desk.button(main(director), '分办').click()
    const dialog = director.getByRole('dialog')
    await dialog.getByRole('combobox', { name: /办理单位$/ }).fill(UNIT_NAME)
    await director.locator('.ant-select-tree-title').filter({ hasText: UNIT_NAME }).first().click()
    await dialog.getByRole('combobox', { name: '被投诉的人', exact: true }).click()
    await director.locator('.ant-select-item-option').filter({ hasText: '狄启明' }).click()
    await dialog.getByLabel('分办意见').fill('请核实')
    await desk.button(dialog, '分办').click()
    await dialog.waitFor({ state: 'hidden' })

    const unit = await at(UNIT)
    await openComplaint(unit, number)
    await unit.getByText('狄启明').first().waitFor()
    await step(unit, '核实', '调取监控，属实', '属实')
    await step(unit, '整改', '增开窗口')
    await step(unit, '答复', '属实，已增开窗口，向您致歉。')

    await citizen.goto(complaint)
    await citizen.getByText('属实，已增开窗口，向您致歉。').waitFor()
    await follow(citizen, '请求复核')
    await citizen.getByLabel('请求复核的理由').fill('还是没有说清')
    await press(citizen, '请求复核')
    await citizen.getByText('复核中').waitFor()
    await openComplaint(director, number)
    await step(director, '答复复核', '已经约您当面说明', '改变原答复')
    await citizen.goto(complaint)
    await citizen.getByText('已经约您当面说明').waitFor()

    const other = await complain(citizen)
    await follow(citizen, '查看这件投诉')
    await follow(citizen, '撤回投诉')
    await press(citizen, '确认撤回')
    await citizen.getByText('您撤回了投诉').waitFor()
    await openComplaint(director, other)
    await main(director).getByText('已撤回').first().waitFor()
    expect(await desk.button(main(director), '分办').count()).toBe(0)
    expect(await citizen.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await leave()
  })

  test('rates a closed matter badly where she looks, and reads the answer of the unit', async () => {
    const citizen = await enter()
    await hall.logIn(citizen, product, ENTERPRISE)
    await citizen.goto(`${product.address}/suxian/matters`)
    await citizen
      .locator('section[aria-labelledby=waiting]')
      .getByRole('link', { name: '去评价' })
      .first()
      .waitFor()
    const card = citizen
      .locator('section[aria-labelledby=waiting] li')
      .filter({ hasText: ITEM })
      .filter({ hasText: '去评价' })
    await card.first().getByRole('link', { name: '去评价' }).click()
    await follow(citizen, '非常不满意')
    await citizen.getByText('这是差评').waitFor()
    await citizen.getByRole('checkbox', { name: '服务态度不好' }).check()
    await citizen.getByLabel('意见').fill('让我跑了三趟')
    await press(citizen, '提交评价')
    await citizen.getByText('评价已提交').first().waitFor()
    await follow(citizen, '我的投诉和差评')
    await follow(citizen, /差评/)
    const number = await numberOn(citizen)

    const unit = await at(UNIT)
    await openComplaint(unit, number)
    await unit.getByText('让我跑了三趟').waitFor()
    await step(unit, '核实', '属实', '属实')
    await step(unit, '回访', '已致歉', '联系上了')
    await step(unit, '整改', '一次告知')
    await step(unit, '答复', '向您致歉，已改为一次告知。')
    await citizen.reload()
    await citizen.getByText('向您致歉，已改为一次告知。').waitFor()
    expect(await main(citizen).getByRole('link', { name: '撤回投诉' }).count()).toBe(0)
    await leave()
  })
})
