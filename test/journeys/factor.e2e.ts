import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { totpAt } from '../totp.ts'
import * as desk from './desk.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, type Visitor, visit } from './visitor.ts'

/** A key that the browser believes to be built in: present, and unlocked by its owner. */
async function plugInKey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const key = { protocol: 'ctap2', transport: 'internal', hasUserVerification: true } as const
  const options = { ...key, isUserVerified: true, automaticPresenceSimulation: true }
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options })
}

const dialog = (page: Page) => page.getByRole('dialog')

/** Chooses a kind of factor to add. */
async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('radio', { name: kind }).check()
}

describe.skipIf(!BROWSER)('second factors of a leader', () => {
  let product: Product
  let browser: Browser
  let visitor: Visitor

  beforeAll(async () => {
    const served = await startProduct()
    product = { ...served, address: served.address.replace('127.0.0.1', 'localhost') }
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('a passkey is added, and opens the desk at the next log-in', async () => {
    visitor = await visit(browser)
    const { page } = visitor
    await plugInKey(page)
    await desk.logIn(page, product, '3803')
    await page.goto(`${product.address}/workbench/account`)
    await desk.button(page, '添加').click()
    await choose(page, '通行密钥')
    await desk.button(page, '创建通行密钥').click()
    await dialog(page).waitFor({ state: 'hidden' })

    await page.context().clearCookies()
    await desk.givePassword(page, product, '3803')
    await desk.button(page, '用通行密钥验证').click()
    await desk.deskOpen(page)
    expect(visitor.faults).toEqual([])
    await visitor.leave()
  })

  test('whoever lost them begins anew: an authenticator, and recovery codes that open the desk once', async () => {
    const administrator = await visit(browser)
    await desk.logIn(administrator.page, product, '3804')
    await administrator.page.goto(`${product.address}/workbench/people`)
    await administrator.page.getByRole('link', { name: '蒋国梁' }).click()
    await desk.button(administrator.page, '清除第二因素').click()
    await desk.button(administrator.page, '清除第二因素').last().click()
    await administrator.page.getByText('第二因素已清除').waitFor()

    visitor = await visit(browser, { viewport: { width: 390, height: 844 } })
    const { page } = visitor
    await desk.givePassword(page, product, '3803')
    await choose(page, '动态码')
    await desk.button(page, '显示二维码').click()
    const secret = ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', '')
    await page
      .getByLabel('验证器上的 6 位动态码')
      .fill(totpAt(secret, new Date(await page.evaluate('Date.now()'))))
    await desk.button(page, '确认添加').click()
    const shown = dialog(page).locator('.secret')
    await shown.first().waitFor()
    const codes = await shown.allTextContents()
    expect(codes).toHaveLength(10)
    await desk.button(page, '已妥善保管').click()
    await desk.deskOpen(page)

    await page.context().clearCookies()
    await desk.givePassword(page, product, '3803')
    await page.getByText('恢复码', { exact: true }).click()
    await page.getByRole('textbox', { name: '恢复码' }).fill(codes[0] ?? '')
    await desk.button(page, '验证').click()
    await desk.deskOpen(page)
    expect([...visitor.faults, ...administrator.faults]).toEqual([])
    await visitor.leave()
    await administrator.leave()
  })
})
