import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { enterOn, focused, reach, type Told } from './screen-reader.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

/** 个体工商户登记注册: three necessary materials. */
const ITEM = '个体工商户登记注册'
const CITIZEN = '431003198804126028'
const SAMPLE = `${import.meta.dirname}/../../data-packs/demo/sample-material.pdf`

describe.skipIf(!BROWSER)('applying by keyboard, and over a poor line', () => {
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

  /** Opens the guide of the item, logged in. */
  async function openGuide(page: Page): Promise<void> {
    await hall.logIn(page, product, CITIZEN)
    await page.goto(`${product.address}/suxian/services?text=${encodeURIComponent(ITEM)}`)
    await page.getByRole('link', { name: ITEM }).first().click()
    await isAt(page, ITEM)
  }

  async function isAt(page: Page, title: string | RegExp): Promise<void> {
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.waitForLoadState()
  }

  /** Waits until what has the focus is told so: a link within the page and the script move it a moment later. */
  const tells = (page: Page, told: Partial<Told>) =>
    expect.poll(() => focused(page), { timeout: 10_000 }).toMatchObject(told)

  /** Uploads to the material of the page with the keys alone; the file is chosen by the page's listener. */
  async function upload(page: Page): Promise<void> {
    await reach(page, 'button', /^选择文件/)
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('上传完成：1个文件').waitFor()
  }

  test('a citizen applies with the keys alone, and a screen reader is told everything', async () => {
    const page = await enter()
    page.on('filechooser', (chooser) => void chooser.setFiles(SAMPLE))
    await openGuide(page)
    await page.keyboard.press('Tab')
    await tells(page, { role: 'link', name: '跳到正文' })
    await page.keyboard.press('Enter')
    await tells(page, { role: 'main' })
    await enterOn(page, 'button', '在线申请')
    await page.getByText('必须完成的共').waitFor()
    await page.waitForLoadState()
    await enterOn(page, 'link', '继续办理')

    await isAt(page, /您要申请什么？$/)
    await enterOn(page, 'button', '保存并继续')
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^填写有误/)
    await enterOn(page, 'link', '申请事项：请填写这一项。')
    await tells(page, { role: 'textbox', name: '申请事项', invalid: true })
    expect((await focused(page)).description).toContain('请填写这一项')
    await page.keyboard.type('登记“键盘小铺”')
    await enterOn(page, 'button', '保存并继续')

    await isAt(page, /地址在哪里？$/)
    expect(await reach(page, 'textbox', '地址')).toMatchObject({ invalid: false })
    await page.keyboard.type('苏仙区橘井路 1 号')
    await enterOn(page, 'button', '保存并继续')
    await isAt(page, /还有要补充说明的吗？$/)
    await enterOn(page, 'button', '保存并继续')

    await isAt(page, /上传申请材料$/)
    await enterOn(page, 'link', '开始上传')
    for (const seq of [1, 2, 3]) {
      await page.waitForURL(new RegExp(`/materials/${seq}$`))
      await upload(page)
      await tells(page, { role: 'list' })
      await enterOn(page, 'link', '继续')
    }

    await isAt(page, /核对并提交$/)
    await reach(page, 'link', '更改 申请事项')
    await enterOn(page, 'button', '提交申请')
    await isAt(page, '申请已提交')
    await leave()
  })

  test('nothing is lost where the line breaks', async () => {
    const page = await enter({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    await openGuide(page)
    await page.getByRole('button', { name: '在线申请' }).first().click()
    await page.getByRole('link', { name: '继续办理' }).click()
    await page.getByLabel('申请事项').fill('断网也不丢')
    const question = page.url()

    await page.context().setOffline(true)
    await page.getByRole('status').getByText('现在没有网络').waitFor()
    await page.getByRole('main').getByRole('button', { name: '保存并继续' }).click()
    await page.getByRole('status').getByText('还没有提交').waitFor()
    expect(page.url()).toBe(question)
    await page.context().setOffline(false)
    await page.getByRole('status').getByText('网络已经恢复').waitFor()
    await page.reload()
    await page.getByRole('status').getByText('替您放回来了').waitFor()
    expect(await page.getByLabel('申请事项').inputValue()).toBe('断网也不丢')
    await hall.answer(page, { matter: '断网也不丢', address: '苏仙区橘井路 1 号' })
    await page.getByRole('link', { name: '开始上传' }).click()

    const keys: string[] = []
    await page.route('**/materials/1?do=upload**', async (route) => {
      const sent = route.request().postDataBuffer()?.toString('latin1') ?? ''
      keys.push(/_idempotency_key"\r\n\r\n([^\r]+)/.exec(sent)?.[1] ?? '')
      if (keys.length === 1) {
        await route.fetch()
        await route.abort('connectionreset')
      } else await route.continue()
    })
    await page.locator('input[name=file-1]').setInputFiles([SAMPLE])
    await page.getByRole('status').getByText('上传完成：1个文件').waitFor()
    expect(keys).toEqual([keys[0], keys[0]])
    expect(await page.getByRole('main').getByRole('button', { name: /^删除/ }).count()).toBe(1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await leave(/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/)
  })
})
