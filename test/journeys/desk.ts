import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { type Client, type Contract, clientOf, type Endpoints } from '#kernel/contract'
import { staffPhone } from '../../src/apps/demo/cast.ts'
import { DEMO_PASSWORD, type Product } from './product.ts'

/** The design system puts a space between two characters of a button. */
const spaced = (name: string): RegExp => new RegExp(`^${[...name].join('\\s?')}$`)

export const button = (within: Pick<Page, 'getByRole'>, name: string) =>
  within.getByRole('button', { name: spaced(name) })

/** The first entry of the navigation: there once the desk is open. */
const firstEntry = (page: Page) => page.getByRole('navigation', { name: '主导航' }).getByRole('link').first()

/** Gives login and password, and no more. */
export async function givePassword(page: Page, { address }: Product, employeeNo: string): Promise<void> {
  await page.goto(`${address}/workbench/`)
  await page.getByLabel('登录名').fill(`suxian.${employeeNo}`)
  await page.getByLabel('口令', { exact: true }).fill(DEMO_PASSWORD)
  await button(page, '登录').click()
}

/** Waits until the desk is open. */
export const deskOpen = (page: Page): Promise<void> => firstEntry(page).waitFor()

/** Where the workbench asks for a second factor, gives the code of the text message. */
async function proveByPhone(page: Page, { phoneCode }: Product, employeeNo: string): Promise<void> {
  const send = button(page, '发送短信码')
  await send.or(firstEntry(page)).waitFor()
  if (!(await send.isVisible())) return
  await send.click()
  const field = page.getByLabel('短信中的 6 位验证码')
  await field.fill(await phoneCode(staffPhone(employeeNo)))
  await button(page, '验证').click()
  await deskOpen(page)
}

/** Logs a member of staff in to the workbench. */
export async function logIn(page: Page, product: Product, employeeNo: string): Promise<void> {
  await givePassword(page, product, employeeNo)
  await proveByPhone(page, product, employeeNo)
}

/** Opens the case of a number from the list of cases. */
export async function openCase(page: Page, { address }: Product, number: string): Promise<void> {
  await page.goto(`${address}/workbench/cases`)
  await page.getByRole('searchbox', { name: '办件编号或事项' }).fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').first().click()
  await page.getByRole('complementary', { name: '办理' }).waitFor()
}

/** Sends the form of the act that is open and confirms what it does. */
export async function act(page: Page, name: string, done: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: '办理' })
  await panel
    .getByRole('button', { name: spaced(name) })
    .last()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: spaced(name) })
    .click()
  await panel.getByText(done).waitFor()
}

/** Gives an opinion with an outcome. */
export async function giveOpinion(page: Page, outcome: string, opinion: string): Promise<void> {
  const panel = page.getByRole('complementary', { name: '办理' })
  await panel.getByRole('radio', { name: outcome, exact: true }).check()
  await panel.getByLabel('意见').fill(opinion)
}

/** The client of a contract as whoever is logged in at a page: for what a journey needs and does not look at. */
export const clientAt = <E extends Endpoints>(page: Page, contract: Contract<E>): Client<E> =>
  clientOf(
    contract,
    (request) =>
      page.evaluate(async ({ method, url, body, idempotencyKey }) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey ?? '' }
        const reads = method === 'GET'
        const response = await fetch(url, reads ? {} : { method, headers, body: JSON.stringify(body ?? {}) })
        const answer: unknown = await response.json()
        if (!response.ok) throw new Error(`${url}: ${JSON.stringify(answer)}`)
        return answer
      }, request),
    randomUUID,
  )
