import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as desk from './desk.ts'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

const CITIZEN = '431003198804126028'
const ITEM = '个体工商户登记注册'
const SAMPLE = join(import.meta.dirname, '../../data-packs/demo/joint-permit.bpmn')

/** The sample with a joint signing within the bureau, of which two of three are enough, and nobody told on the way. */
const ofThree = async (): Promise<string> =>
  (await readFile(SAMPLE, 'utf8'))
    .replace(/<bpmn:serviceTask id="tell"[^>]*\/>/, '<bpmn:exclusiveGateway id="tell"/>')
    .replace(/yc:signers="[^"]*"/, 'yc:signers="reviewer@case senior-reviewer@case leader@case"')
    .replace(
      '<bpmn:loopCardinality>2</bpmn:loopCardinality>',
      `<bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition>\${nrOfCompletedInstances &gt;= 2}</bpmn:completionCondition>`,
    )

describe.skipIf(!BROWSER)('a flow that a department draws', () => {
  let product: Product
  let browser: Browser
  let number = ''
  const { enter, leave } = windowsOf(() => browser)

  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const upload = async (page: Page, xml: string, flow: string): Promise<void> => {
    await page.goto(`${product.address}/workbench/flows`)
    await desk.button(page, '上传流程').first().click()
    const dialog = page.getByRole('dialog', { name: '上传流程' })
    const file = { name: 'flow.bpmn', mimeType: 'application/xml', buffer: Buffer.from(xml) }
    await dialog.locator('input[type=file]').setInputFiles(file)
    await dialog.getByLabel('标识').fill(flow)
    await dialog.getByLabel('名称').fill('会签许可')
    await desk.button(page, '上传流程').last().click()
  }

  /** The part of the page in which a case goes from one to another. */
  const panel = (page: Page) => page.getByRole('complementary', { name: '办理' })
  const at = async (employeeNo: string): Promise<Page> => {
    const page = await enter()
    await desk.logIn(page, product, employeeNo)
    await desk.openCase(page, product, number)
    return page
  }
  const sign = async (employeeNo: string): Promise<void> => {
    const page = await at(employeeNo)
    await desk.button(page, '办理').first().click()
    const dialog = page.getByRole('dialog', { name: '联审' })
    await dialog.getByRole('radio', { name: '同意', exact: true }).check()
    await dialog.getByLabel('意见').fill('同意')
    await dialog.getByRole('button', { name: /^办\s?理$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  test('is refused element by element, shows on its picture where it gets stuck, and is published', async () => {
    const page = await enter()
    await desk.logIn(page, product, '1007')
    const xml = await ofThree()
    await upload(
      page,
      xml.replace('<bpmn:parallelGateway id="split"/>', '<bpmn:complexGateway id="split"/>'),
      'odd',
    )
    await page.getByText(/第 \d+ 行 complexGateway split/).waitFor()
    await upload(
      page,
      xml.replace('exclusiveGateway id="co-reviewed"', 'parallelGateway id="co-reviewed"'),
      'stuck',
    )
    await page.getByText(/流程会在此卡住。走法：.*受理 → /).waitFor()
    await upload(page, xml, 'joint')
    await desk.button(page, '检查').click()
    await desk.button(page, '发布').click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^发\s?布$/ })
      .click()
    await page.getByText('使用中').first().waitFor()
    await leave()
  })

  test('is followed: two of three sign, a step is taken back and one sent back', async () => {
    const citizen = await enter()
    await hall.logIn(citizen, product, CITIZEN)
    await citizen.goto(`${product.address}/suxian/`)
    await citizen.locator('input[type=search]').fill('个体工商户')
    await citizen.keyboard.press('Enter')
    await citizen.getByRole('link', { name: ITEM }).first().click()
    number = (await hall.apply(citizen, { matter: '登记“会签小铺”', address: '苏仙区橘井路 1 号' })).number
    const clerk = await at('1001')
    await desk.act(clerk, '受理', '已受理')

    const reviewer = await at('3801')
    await desk.giveOpinion(reviewer, '同意', '材料齐全')
    await desk.act(reviewer, '提交意见', '初审意见已提交')
    await panel(reviewer).getByRole('button', { name: '撤回“初审”' }).click()
    await panel(reviewer).getByRole('button', { name: '提交意见' }).waitFor()
    await desk.giveOpinion(reviewer, '同意', '材料齐全，地址已核对')
    await desk.act(reviewer, '提交意见', '初审意见已提交')

    await sign('3803')
    await sign('3802')
    const senior = await at('3802')
    await panel(senior).getByText('复审').first().waitFor()
    expect(await panel(senior).locator('.flow-task').getByText('联审').count()).toBe(0)
    await desk.button(senior, '退回').first().click()
    const dialog = senior.getByRole('dialog', { name: '退回' })
    await dialog.getByLabel('理由').fill('地址不清')
    await dialog.getByRole('button', { name: /^退\s?回$/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await senior.getByRole('tab', { name: '流程与经过' }).click()
    await senior.locator('.act').getByText('退回').first().waitFor()
    await leave()
  })
})
