import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { orgContract } from '#contracts/org'
import * as desk from './desk.ts'
import * as hall from './hall.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

const CITIZEN = {
  kind: 'person',
  name: '谭知微',
  idType: 'resident-id',
  idNumber: '431003198804126028',
  phone: '13800001001',
} as const
/** Code of 个体工商户登记注册. */
const ITEM = '000131502000'
/** Reviewer, senior reviewer, leader, administrator of the unit, and who becomes a second reviewer and leader. */
const [FIRST, SENIOR, LEADER, ADMIN, SECOND] = ['3801', '3802', '3803', '3804', '3805']
const NAMES: Readonly<Record<string, string>> = { [LEADER]: '蒋国梁', [SECOND]: '贺知秋', [ADMIN]: '何心怡' }

describe.skipIf(!BROWSER)('two people have the same case before their eyes', () => {
  let product: Product
  let browser: Browser
  const { enter, leave } = windowsOf(() => browser)
  const pages = new Map<string, Page>()

  /** The desk of a member of staff; everybody logs in once. */
  async function at(employeeNo: string): Promise<Page> {
    const known = pages.get(employeeNo)
    if (known) return known
    const page = await enter()
    page.on('dialog', (dialog) => void dialog.accept())
    await desk.logIn(page, product, employeeNo)
    pages.set(employeeNo, page)
    return page
  }

  const client = async (employeeNo: string) => desk.clientAt(await at(employeeNo), approvalContract)
  const open = async (employeeNo: string, caseId: string): Promise<Page> => {
    const page = await at(employeeNo)
    await page.goto(`${product.address}/workbench/cases/${caseId}`)
    await page.getByRole('complementary', { name: '办理' }).waitFor()
    return page
  }

  /** An application that the citizen made at the window. */
  async function registered(): Promise<string> {
    const papers = [{ seq: 1, copies: 1 }]
    const asked = { itemCode: ITEM, applicant: CITIZEN, matter: '登记小铺', address: '橘井路 1 号', papers }
    return (await (await client('1001')).registerAtWindow(asked)).caseId
  }

  /** The application of a case is accepted. */
  async function accept(caseId: string): Promise<void> {
    const clerk = await client('1001')
    await clerk.acceptCase({ caseId, seen: (await clerk.readCase({ caseId })).acts.at(-1)?.n ?? 0 })
  }

  /** The next act of a case whose opinion agrees. */
  async function agree(employeeNo: string, caseId: string, act: 'reviewCase' | 'recheckCase'): Promise<void> {
    const staff = await client(employeeNo)
    const seen = (await staff.readCase({ caseId })).acts.at(-1)?.n ?? 0
    await staff[act]({ caseId, seen, outcome: 'pass', opinion: '同意' })
  }

  const conflictAt = (page: Page) => page.getByRole('dialog', { name: /刚刚有了变化/ })
  const panelAt = (page: Page) => page.getByRole('complementary', { name: '办理' })
  /** Presses the button of the form; what it does is then told, and waits to be confirmed. */
  const send = (page: Page, name: string) => desk.button(panelAt(page), name).last().click()
  const confirm = (page: Page, name: string) => desk.button(page.getByRole('dialog'), name).click()

  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
    const org = desk.clientAt(await at('1007'), orgContract)
    const [person] = (await org.listPeople({ text: SECOND })).rows
    const { appointments } = await org.getPerson({ personId: person?.id ?? '' })
    const roles = ['window-representative', 'reviewer', 'leader']
    await org.setAppointmentRoles({ appointmentId: appointments[0]?.id ?? '', roles })
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('two leaders decide at once: one decision stands, the other is told by whom and keeps what was written', async () => {
    const caseId = await registered()
    await accept(caseId)
    await agree(FIRST, caseId, 'reviewCase')
    await agree(SENIOR, caseId, 'recheckCase')
    const written = { [LEADER]: '同意，准予登记', [SECOND]: '条件具备，准予' }
    for (const [who, opinion] of Object.entries(written)) {
      const page = await open(who, caseId)
      await desk.giveOpinion(page, '准予许可', opinion)
      await send(page, '作出决定')
    }
    const [one, two] = [await at(LEADER), await at(SECOND)]
    await Promise.all([one, two].map((page) => confirm(page, '作出决定')))
    await conflictAt(one).or(panelAt(one).getByText('决定已作出')).first().waitFor()
    const [slower, faster] = (await conflictAt(one).isVisible()) ? [LEADER, SECOND] : [SECOND, LEADER]
    const told = conflictAt(await at(slower))
    await told.getByText(`作出决定 ${NAMES[faster]}`).waitFor()
    expect(await told.getByLabel('您填写的内容').inputValue()).toBe(written[slower])
    await desk.button(told, '知道了，继续办理').click()
    await panelAt(await at(faster))
      .getByText('决定已作出')
      .waitFor()
    const { acts } = await (await client(FIRST)).readCase({ caseId })
    expect(acts.filter(({ type }) => type === 'approval.decided@1')).toHaveLength(1)
  })

  test('the applicant withdraws while an opinion is written: no opinion on what is withdrawn, and its words are kept', async () => {
    const citizen = await enter()
    await hall.logIn(citizen, product, CITIZEN.idNumber)
    await citizen.goto(`${product.address}/suxian/services/${ITEM}`)
    const { matter } = await hall.apply(citizen, { matter: '登记小铺', address: '橘井路 1 号' })
    const caseId = matter.split('/').at(-1) ?? ''
    await accept(caseId)
    const page = await open(FIRST, caseId)
    await desk.giveOpinion(page, '同意', '材料齐全，拟同意')
    await send(page, '提交意见')
    await citizen.goto(`${matter}/withdraw`)
    await citizen.getByLabel('撤回原因').fill('暂时不开店了')
    await citizen.getByRole('main').getByRole('button', { name: '确认撤回' }).click()
    await citizen.waitForURL((url) => url.pathname.endsWith(caseId))
    await confirm(page, '提交意见')
    const told = conflictAt(page)
    await told.getByText('申请人撤回').waitFor()
    expect(await told.getByLabel('您填写的内容').inputValue()).toBe('材料齐全，拟同意')
    await desk.button(told, '知道了，继续办理').click()
    expect((await (await client(FIRST)).readCase({ caseId })).opinions).toEqual([])
  })

  test('tasks are handed over while their holder writes: the task is where it went, and he is told', async () => {
    const caseId = await registered()
    await accept(caseId)
    const page = await open(FIRST, caseId)
    await desk.button(panelAt(page), '领取').click()
    await panelAt(page).getByText('由您办理').waitFor()
    await desk.giveOpinion(page, '不同意', '房屋用途不符')
    const admin = await at(ADMIN)
    await admin.goto(`${product.address}/workbench/people?text=${FIRST}`)
    await admin.getByRole('row').filter({ hasText: FIRST }).getByRole('link').first().click()
    await desk.button(admin, '移交待办').click()
    const dialog = admin.getByRole('dialog', { name: '移交待办' })
    await dialog.getByLabel('移交给').fill('贺知秋')
    await admin.keyboard.press('Enter')
    await admin.keyboard.press('Escape')
    await dialog.getByText('休假').click()
    await desk.button(dialog, '移交').click()
    await admin.getByText(/已移交 \d+ 件/).waitFor()
    await page.getByText('您正在填写的内容不受影响。').waitFor()
    await send(page, '提交意见')
    await confirm(page, '提交意见')
    const told = conflictAt(page)
    await told.getByText(`移交待办 ${NAMES[ADMIN]}`).waitFor()
    expect(await told.getByLabel('您填写的内容').inputValue()).toBe('房屋用途不符')
    await desk.button(told, '知道了，继续办理').click()
    await panelAt(page).getByText('贺知秋').first().waitFor()
    await leave()
  })
})
