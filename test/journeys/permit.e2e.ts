import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as desk from './desk.ts'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

/** 个体工商户登记注册: three necessary materials, on the spot by promise, three days by law. */
const ITEM = '个体工商户登记注册'
/** 谭知微 of the demo. */
const CITIZEN = '431003198804126028'
const PERSON = { name: '试行者', idNumber: '431003199003075130', phone: '13987650001' }

describe.skipIf(!BROWSER)('a permit, from the citizen to the licence and back', () => {
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

  async function find(page: Page): Promise<void> {
    await page.goto(`${product.address}/suxian/`)
    await page.locator('input[type=search]').fill('个体工商户')
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
    await page.getByRole('link', { name: ITEM }).first().click()
    expect(await hall.heading(page)).toContain(ITEM)
  }

  async function download(page: Page, address: string): Promise<string> {
    const file = await page.context().request.get(new URL(address, product.address).href)
    expect(file.status()).toBe(200)
    return (await file.body()).subarray(0, 5).toString()
  }

  test('a citizen registers, applies, and gets a licence that anybody can verify', async () => {
    const citizen = await enter()
    await hall.register(citizen, product, PERSON)
    await find(citizen)
    const sent = await hall.apply(citizen, { matter: '登记“试行小铺”', address: '苏仙区橘井路 1 号' })
    expect(sent.number).not.toBe('')

    const clerk = await enter()
    await desk.logIn(clerk, product, '1001')
    await desk.openCase(clerk, product, sent.number)
    await desk.act(clerk, '受理', '已受理')

    const reviewer = await enter()
    await desk.logIn(reviewer, product, '3801')
    await desk.openCase(reviewer, product, sent.number)
    await desk.giveOpinion(reviewer, '同意', '材料真实，符合条件')
    await desk.act(reviewer, '提交意见', '初审意见已提交')

    const senior = await enter()
    await desk.logIn(senior, product, '3802')
    await desk.openCase(senior, product, sent.number)
    await desk.giveOpinion(senior, '同意', '同意初审意见')
    await desk.act(senior, '提交意见', '复审意见已提交')

    const leader = await enter()
    await desk.logIn(leader, product, '3803')
    await desk.openCase(leader, product, sent.number)
    await desk.giveOpinion(leader, '准予许可', '准予登记')
    await desk.act(leader, '作出决定', '决定已作出')

    await citizen.goto(sent.matter)
    const licence = citizen.locator('section[aria-labelledby=licence]').getByRole('link', { name: '下载PDF' })
    const shown = async () => {
      await citizen.reload()
      return licence.count()
    }
    await expect.poll(shown, { timeout: 30_000 }).toBe(1)
    expect(await download(citizen, (await licence.getAttribute('href')) ?? '')).toBe('%PDF-')
    const verifyAt = await citizen.getByRole('link', { name: '打开验证页面' }).getAttribute('href')

    await citizen.goto(`${sent.matter}/rate`)
    await citizen.getByRole('link', { name: '非常满意' }).click()
    await citizen.getByRole('checkbox', { name: '服务热情' }).check()
    await citizen.getByRole('button', { name: '提交评价' }).click()
    await citizen.waitForURL(`${sent.matter}/rated`)

    const anyone = await enter()
    await anyone.goto(new URL(verifyAt ?? '', product.address).href)
    await anyone.getByText('这是本政府发出的证照').waitFor()
    expect(await anyone.getByRole('main').textContent()).not.toContain(PERSON.idNumber)
    await leave()
  })

  test('asked to correct, a citizen answers on a phone', async () => {
    const citizen = await enter({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    await hall.logIn(citizen, product, CITIZEN)
    await find(citizen)
    const sent = await hall.apply(citizen, { matter: '登记“知微茶铺”', address: '苏仙区飞天山路 2 号' })

    const clerk = await enter()
    await desk.logIn(clerk, product, '1001')
    await desk.openCase(clerk, product, sent.number)
    await clerk.getByRole('radio', { name: '告知补正' }).check()
    await clerk.getByRole('checkbox', { name: '经营者身份证明' }).check()
    await clerk.getByLabel('需要补正的内容：经营者身份证明').fill('照片不清楚，请重新拍摄')
    await desk.act(clerk, '告知补正', '已告知补正')

    await citizen.goto(sent.matter)
    await citizen.getByText('照片不清楚，请重新拍摄').first().waitFor()
    await citizen.getByRole('link', { name: '去补正' }).first().click()
    await hall.upload(citizen, 2)
    await hall.place(citizen, 2).getByRole('link', { name: 'sample-material.pdf' }).nth(1).waitFor()
    await citizen.getByRole('textbox', { name: /^说明/ }).fill('已重新拍摄')
    await citizen.getByRole('button', { name: '提交补正材料' }).click()
    await citizen.waitForURL((url) => !url.pathname.endsWith('/corrections'))
    const wide = await citizen.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(360)

    await desk.openCase(clerk, product, sent.number)
    await desk.act(clerk, '受理', '已受理')
    await leave()
  })

  test('a clerk registers a person who came in through somebody else, and prints the receipt', async () => {
    const clerk = await enter()
    await desk.logIn(clerk, product, '1001')
    await clerk.goto(`${product.address}/workbench/window`)
    await clerk.getByRole('button', { name: /^开始接待/ }).click()
    await clerk.getByRole('combobox', { name: '事项' }).fill('个体工商户')
    await clerk
      .getByRole('option')
      .or(clerk.locator('.ant-select-item-option'))
      .filter({ hasText: ITEM })
      .first()
      .click()
    await clerk.getByLabel('姓名或名称').fill('来窗口')
    await clerk.getByLabel('公民身份号码').fill('431003196503187135')
    await clerk.getByLabel('手机号码').fill('13987650002')
    await clerk.getByRole('switch', { name: '由经办人代办' }).click()
    await clerk.getByLabel('姓名或名称').nth(1).fill('代办人')
    await clerk.getByLabel('公民身份号码').nth(1).fill('431003199501171424')
    await clerk.getByLabel('手机号码').nth(1).fill('13987650003')
    await clerk.getByLabel('授权委托书已留存').check()
    await clerk.getByLabel('申请事由').fill('登记“窗口小店”')
    await clerk.getByLabel('地址', { exact: true }).fill('苏仙区南塔路 3 号')
    await clerk
      .getByLabel(/^收到份数：/)
      .first()
      .fill('1')
    await clerk.getByRole('button', { name: /^登记 1 件/ }).click()
    await clerk.getByText('已收件 1 件').waitFor()
    await clerk.getByRole('region', { name: '办件' }).getByRole('link').click()
    await clerk.getByRole('tab', { name: '文书与证照' }).click()
    const receipt = clerk.getByRole('link', { name: '打开 PDF' }).first()
    await receipt.waitFor({ timeout: 30_000 })
    expect(await download(clerk, (await receipt.getAttribute('href')) ?? '')).toBe('%PDF-')
    await leave()
  })

  test('every public page works without script', async () => {
    const anyone = await enter({ javaScriptEnabled: false })
    await find(anyone)
    const paths = [
      '',
      'suxian/',
      'suxian/services',
      'suxian/progress',
      'suxian/verify',
      'suxian/help',
      'suxian/login',
    ]
    for (const path of [...paths, 'suxian/register/person', 'suxian/register/enterprise', 'openapi']) {
      const answer = await anyone.goto(`${product.address}/${path}`)
      expect([path, answer?.status()]).toEqual([path, 200])
      expect(await anyone.locator('script:not([src^="/assets/"])').count()).toBe(0)
      expect(await anyone.getByRole('heading', { level: 1 }).count()).toBe(1)
    }
    await anyone.goto(`${product.address}/suxian/progress`)
    await anyone.getByLabel('办件编号').fill('43100320260302000001X')
    await anyone.getByLabel('查询码').fill('ABCDEFGH')
    await anyone.getByRole('main').getByRole('button', { name: '查询' }).click()
    await anyone.getByText('没有找到这个办件').first().waitFor()
    await leave()
  })
})
