import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEMO_PASSWORD, type Product } from './product.ts'

const SAMPLE = `${import.meta.dirname}/../../data-packs/demo/sample-material.pdf`

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('main').getByRole('button', { name }).first().click()

/** Heading of the page, which says where one is. */
export const heading = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

/** Registers a person by a code that comes by text message. */
export async function register(
  page: Page,
  { address, phoneCode }: Product,
  { name, idNumber, phone }: { name: string; idNumber: string; phone: string },
): Promise<void> {
  await page.goto(`${address}/suxian/register/person`)
  await page.getByLabel('手机号码').fill(phone)
  await press(page, '获取验证码')
  await page.getByLabel('短信验证码').fill(await phoneCode(phone))
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('公民身份号码').fill(idNumber)
  await page.getByLabel('设置口令').fill(DEMO_PASSWORD)
  await press(page, '注册并登录')
  await press(page, '已阅读处理规则，保存我的选择')
  await page.getByText('注册成功').waitFor()
}

/** Logs a citizen of the demo in. */
export async function logIn(page: Page, { address }: Product, account: string): Promise<void> {
  await page.goto(`${address}/suxian/login`)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('口令', { exact: true }).fill(DEMO_PASSWORD)
  await press(page, '登录')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** The part of a page that is about one place of the material list. */
export const place = (page: Page, seq: number): Locator =>
  page.locator(`section[aria-labelledby=material-${seq}]`)

/** Chooses a PDF for a place of the material list; the script of the page sends it at once. */
export async function upload(page: Page, seq: number): Promise<void> {
  await page.locator(`input[name=file-${seq}]`).setInputFiles(SAMPLE)
  await page.getByText('上传完成：1个文件').waitFor()
}

/** Answers the three questions of an application, from the first of them. */
export async function answer(page: Page, answers: { matter: string; address: string }): Promise<void> {
  await page.getByLabel('申请事项').fill(answers.matter)
  await press(page, '保存并继续')
  await page.getByLabel('地址').fill(answers.address)
  await press(page, '保存并继续')
  await page.getByLabel('补充说明').waitFor()
  await press(page, '保存并继续')
}

/** Fills in and sends an application from the guide of an item. @returns address of the matter and its number */
export async function apply(
  page: Page,
  answers: { matter: string; address: string },
): Promise<{ matter: string; number: string; queryCode: string }> {
  await page.getByRole('button', { name: '在线申请' }).first().click()
  await page.getByRole('link', { name: '继续办理' }).click()
  await answer(page, answers)
  await page.getByRole('link', { name: '开始上传' }).click()
  for (const seq of [1, 2, 3]) {
    await upload(page, seq)
    await page.getByRole('main').getByRole('link', { name: '继续' }).click()
  }
  await press(page, '提交申请')
  await page.getByText('申请已提交').first().waitFor()
  expect(page.url()).toMatch(/\/submitted$/)
  const shown = (await page.getByRole('main').textContent()) ?? ''
  return {
    matter: page.url().replace(/\/submitted$/, ''),
    number: /431003\d{14}[\dA-Z]/.exec(shown)?.[0] ?? '',
    queryCode: /查询码\s*([2-9A-Z]{8})/.exec(shown)?.[1] ?? '',
  }
}
