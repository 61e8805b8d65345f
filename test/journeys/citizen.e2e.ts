import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as desk from './desk.ts'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

/** 公章刻制业特种行业许可: an application on line needs a check at the window. */
const ITEM = '000109504000'
/** 罗秋白 of the demo. */
const CITIZEN = { name: '罗秋白', idNumber: '431003197908238118' }

describe.skipIf(!BROWSER)('a citizen and his data', () => {
  let product: Product
  let browser: Browser
  const { enter, leave } = windowsOf(() => browser)

  beforeAll(async () => {
    product = await startProduct('https://hall.suxian.example')
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const onPhone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const
  const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name }).click()

  test('is told that an item needs more than a phone, is checked at the window, and applies', async () => {
    const citizen = await enter(onPhone)
    await hall.logIn(citizen, product, CITIZEN.idNumber)
    await citizen.goto(`${product.address}/suxian/services/${ITEM}`)
    await citizen.getByText('窗口核验').first().waitFor()
    await citizen.getByRole('button', { name: '在线申请' }).first().click()
    await citizen.getByRole('link', { name: '继续办理' }).click()
    await hall.answer(citizen, { matter: '设立刻字社', address: '苏仙区橘井路 7 号' })
    await citizen.getByRole('link', { name: '返回上一步' }).waitFor()
    await citizen.goto(citizen.url().replace(/materials$/, 'check'))
    await press(citizen, '提交申请')
    await citizen.getByText('要求实名等级达到“窗口核验”').first().waitFor()
    const draft = citizen.url()
    await citizen.getByRole('link', { name: '到“我的实名等级”提升' }).click()
    expect(await hall.heading(citizen)).toBe('实名等级')

    const clerk = await enter()
    await desk.logIn(clerk, product, '1001')
    await clerk.goto(`${product.address}/workbench/check`)
    await clerk.getByLabel('证件号码或手机号').fill(CITIZEN.idNumber)
    await desk.button(clerk, '查找').click()
    await desk.button(clerk, '核验证件').click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByRole('combobox').click()
    await clerk
      .locator('.ant-select-item-option')
      .filter({ hasText: /^居民身份证$/ })
      .click()
    await dialog.getByLabel('姓名').fill(CITIZEN.name)
    await dialog.getByLabel('证件号码').fill(CITIZEN.idNumber)
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: /确认核验/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await desk.button(clerk, '给重设码').waitFor()

    await citizen.goto(draft.replace(/\?.*$/, ''))
    await press(citizen, '提交申请')
    await citizen.getByText('申请已提交').first().waitFor()
    await citizen.goto(`${product.address}/suxian/account/privacy/looks`)
    await citizen.getByText('在窗口查找、核验账户').first().waitFor()
    await leave()
  })

  test('asks for a correction and reads the answer', async () => {
    const citizen = await enter(onPhone)
    await hall.logIn(citizen, product, CITIZEN.idNumber)
    await citizen.goto(`${product.address}/suxian/account/privacy/requests`)
    await citizen.getByRole('radio', { name: '更正或补充' }).check()
    await citizen.getByLabel('具体内容').fill('手机号写错了')
    await press(citizen, '提交请求')
    await citizen.getByText('请求已收到').waitFor()
    const request = citizen.url()
    const number = /\d{8}-[2-9A-Z]{6}/.exec((await citizen.getByRole('main').textContent()) ?? '')?.[0] ?? ''

    const director = await enter()
    await desk.logIn(director, product, '1007')
    await director.goto(`${product.address}/workbench/data-requests`)
    await director.getByRole('link', { name: number }).click()
    await desk.button(director, '同意并答复').click()
    const dialog = director.getByRole('dialog')
    await dialog.getByLabel('已做的处理').fill('请到窗口核验后更换手机号')
    await dialog.getByRole('button', { name: /同意并答复/ }).click()
    await dialog.waitFor({ state: 'hidden' })

    await citizen.goto(request)
    await citizen.getByText('请到窗口核验后更换手机号').waitFor()
    expect(await citizen.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await leave()
  })
})
