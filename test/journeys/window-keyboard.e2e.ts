import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  DEVICE_PORT,
  type DeviceSimulator,
  startDeviceSimulator,
} from '../../src/apps/demo/device-simulator.ts'
import * as desk from './desk.ts'
import { type Product, startProduct } from './product.ts'
import { enterOn, reach } from './screen-reader.ts'
import { BROWSER, windowsOf } from './visitor.ts'

const CLERK = '1001'
const ITEM = '个体工商户登记注册'
const SECRET = 'secret-of-a-window'
const CARD = { name: '田小满', idNumber: '431003196503187135', address: '苏仙区南塔路 3 号' }

/** A browser whose camera shows a moving pattern, and asks nobody whether it may. */
const browserWithCamera = (): Promise<Browser> =>
  chromium.launch({
    executablePath: BROWSER ?? '',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    ],
  })

describe.skipIf(!BROWSER)('a window with every device, by the keys alone', () => {
  let product: Product
  let browser: Browser
  let devices: DeviceSimulator
  const printed: (readonly string[])[] = []
  const { enter, leave } = windowsOf(() => browser)

  beforeAll(async () => {
    product = await startProduct()
    browser = await browserWithCamera()
    const origins = [product.address]
    const print = (lines: readonly string[]) => void printed.push(lines)
    devices = await startDeviceSimulator({ port: 0, secret: SECRET, origins, cards: [CARD], print })
  })
  afterAll(async () => {
    await browser?.close()
    await devices?.close()
    await product?.stop()
  })

  /** The window's computer: its device service stands on a free port, so that tests can run beside each other. */
  async function windowComputer(viewport: { width: number; height: number }): Promise<Page> {
    const page = await enter({ viewport, permissions: ['camera'] })
    await page.addInitScript(`localStorage.setItem('yc.device-secret', '${SECRET}')`)
    await page.route(`http://127.0.0.1:${DEVICE_PORT}/**`, async (route) => {
      const { pathname } = new URL(route.request().url())
      await route.fulfill({ response: await route.fetch({ url: `${devices.url}${pathname}` }) })
    })
    await desk.logIn(page, product, CLERK)
    return page
  }

  const pressed = (page: Page, key: string): Promise<void> => page.keyboard.press(key)

  test('sits down, calls, reads the card, photographs a paper, registers, and prints', async () => {
    const page = await windowComputer({ width: 1366, height: 768 })
    await page.goto(`${product.address}/workbench/tickets`)
    await page.getByText('综合受理').first().waitFor()
    await enterOn(page, 'button', /综合受理/)
    await expect.poll(() => printed.at(-1)?.[0], { timeout: 15_000 }).toMatch(/^A\d{3}$/)

    await page.goto(`${product.address}/workbench/window`)
    await page.getByRole('combobox', { name: '窗口' }).waitFor()
    await reach(page, 'combobox', /窗口/)
    await pressed(page, 'ArrowDown')
    await page.locator('.ant-select-item-option').first().waitFor()
    await pressed(page, 'Enter')
    await enterOn(page, 'button', /^开\s?窗$/)
    await page.getByRole('button', { name: /^下一号/ }).waitFor()
    await pressed(page, 'c')
    await page.locator('.ticket-label').waitFor()
    await pressed(page, 's')
    const name = page.getByLabel('姓名或名称')
    await name.waitFor()
    await pressed(page, 'F2')
    await expect.poll(() => name.inputValue(), { timeout: 15_000 }).toBe(CARD.name)
    expect(await page.getByLabel('公民身份号码').inputValue()).toBe(CARD.idNumber)
    await reach(page, 'textbox', /手机号码/)
    await page.keyboard.type('13800009001')
    await pressed(page, 'F4')
    await page.keyboard.type(ITEM)
    await page.locator('.ant-select-item-option').filter({ hasText: ITEM }).first().waitFor()
    await pressed(page, 'Enter')
    await page.getByRole('group', { name: new RegExp(ITEM) }).waitFor()
    await reach(page, 'textbox', /申请事由/)
    await page.keyboard.type('登记“小满杂货店”')
    await enterOn(page, 'button', /^拍摄：/)
    const take = page.getByRole('button', { name: '拍一页' })
    await expect.poll(() => take.isEnabled(), { timeout: 15_000 }).toBe(true)
    await take.focus()
    await pressed(page, 'Enter')
    await page.getByRole('button', { name: '完成，共 1 页' }).waitFor()
    await enterOn(page, 'button', '完成，共 1 页')
    await page
      .getByRole('link', { name: /\.pdf$/ })
      .first()
      .waitFor()
    await pressed(page, 'Control+Enter')
    await page.getByText('已收件 1 件').waitFor()
    const number = (await page.locator('a.code').first().textContent()) ?? ''
    await pressed(page, 'p')
    await page.getByRole('dialog').getByRole('row').filter({ hasText: ITEM }).waitFor()
    await pressed(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(number).toMatch(/^431003\d{14}[\dA-Z]$/)
    await leave()
  })

  test('on a phone the camera is in reach and nothing is wider than the screen', async () => {
    const page = await windowComputer({ width: 360, height: 740 })
    await page.goto(`${product.address}/workbench/window`)
    await page.getByRole('button', { name: /^开始接待/ }).click()
    await page.getByLabel('姓名或名称').waitFor()
    await pressed(page, 'F4')
    await page.keyboard.type(ITEM)
    await page.locator('.ant-select-item-option').filter({ hasText: ITEM }).first().click()
    const camera = page.getByRole('button', { name: /^拍摄：/ }).first()
    await camera.click()
    await page.getByRole('button', { name: '拍一页' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await leave()
  })
})
