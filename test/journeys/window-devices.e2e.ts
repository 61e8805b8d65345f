import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import * as desk from './desk.ts'
import { deskJourney } from './desk-journey.ts'
import { BROWSER } from './visitor.ts'

const [CLERK, MANAGER] = ['1001', '1007']
const APPLICANT = {
  ...({ kind: 'person', name: '谭知微', idType: 'resident-id' } as const),
  ...{ idNumber: '431003198804126028', phone: '13800001001' },
}
const ITEM = { code: '000131502000', name: '个体工商户登记注册' }

const ENTER = { key: 'Enter', text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 }

describe.skipIf(!BROWSER)('the bar code gun and the rating pad of a window', () => {
  const { enter, leave, atDesk, open } = deskJourney()

  /** A gun types like a keyboard, but no key waits for the page to have seen the one before, and ends with Enter. */
  async function scan(page: Page, text: string): Promise<void> {
    const gun = await page.context().newCDPSession(page)
    const keys = [...[...text].map((key) => ({ key, text: key })), ENTER]
    await Promise.all(
      keys.flatMap((key) => [
        gun.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
        gun.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key }),
      ]),
    )
    await gun.detach()
  }

  test('a scanned receipt opens its case from every page, and leaves no trace in the field one writes in', async () => {
    const page = await atDesk(CLERK)
    const { caseId, number } = await desk.clientAt(page, approvalContract).registerAtWindow({
      ...{ itemCode: ITEM.code, applicant: APPLICANT, matter: '登记“扫码小铺”', address: '橘井路 1 号' },
      papers: [{ seq: 1, copies: 1 }],
    })
    const opened = () => page.waitForURL(`**/workbench/cases/${caseId}`)
    for (const path of ['/', '/account', '/cases', '/window']) {
      await open(page, path)
      await scan(page, number)
      await opened()
    }
    await open(page, '/cases')
    await page.getByRole('searchbox').first().focus()
    await scan(page, number)
    await opened()

    await open(page, '/outage/new')
    const field = page.getByLabel('回执号码')
    await field.fill('HZ-0001')
    await scan(page, number)
    const question = page.getByRole('dialog', { name: '离开这一页？' })
    await desk.button(question, '留下').click()
    expect(await field.inputValue()).toBe('HZ-0001')
    await field.focus()
    await scan(page, number)
    await desk.button(question, '离开').click()
    await opened()
    await leave()
  })

  test('whoever was badly served says so and why at the pad, and the desk for complaints has it with the case', async () => {
    const manager = await atDesk(MANAGER)
    await open(manager, '/hall-setup')
    await manager.getByRole('button', { name: '绑定评价器' }).first().click()
    await desk.button(manager.getByRole('dialog'), '绑定评价器').click()
    const title = (await manager.getByRole('dialog').locator('.ant-modal-title').textContent()) ?? ''
    const counter = /^\d+ 号窗口/.exec(title)?.[0] ?? ''
    const address = await manager.getByRole('dialog').getByRole('link').getAttribute('href')
    const pad = await enter({ viewport: { width: 1024, height: 600 }, hasTouch: true })
    await pad.goto(address ?? '')
    await pad.getByRole('heading', { level: 1 }).waitFor()
    expect(await pad.getByRole('group').count()).toBe(0)

    const clerk = await atDesk(CLERK)
    await open(clerk, '/window')
    await clerk.getByRole('combobox', { name: '窗口' }).click()
    await clerk.locator('.ant-select-item-option').filter({ hasText: counter }).first().click()
    await desk.button(clerk, '开窗').click()
    await clerk.getByRole('button', { name: /^下一号/ }).waitFor()
    await clerk.getByRole('button', { name: /^开始接待/ }).click()
    await clerk.getByLabel('姓名或名称').fill(APPLICANT.name)
    await clerk.getByLabel('公民身份号码').fill(APPLICANT.idNumber)
    await clerk.getByLabel('手机号码').fill(APPLICANT.phone)
    await clerk.getByLabel('地址', { exact: true }).fill('苏仙区南塔路 3 号')
    await clerk.keyboard.press('F4')
    await clerk.keyboard.type(ITEM.name)
    await clerk.locator('.ant-select-item-option').filter({ hasText: ITEM.name }).first().click()
    await clerk.getByLabel('申请事由').fill('登记“评价小铺”')
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('已收件 1 件').waitFor()
    const number = (await clerk.locator('a.code').first().textContent()) ?? ''
    await desk.button(clerk, '请群众评价').click()

    await pad.getByRole('group', { name: '请对本次服务作出评价' }).waitFor({ timeout: 30_000 })
    await pad.getByRole('button', { name: '不满意', exact: true }).click()
    await pad.getByRole('button', { name: '服务态度不好' }).click()
    await pad.getByRole('button', { name: '办得慢' }).click()
    await pad.getByRole('button', { name: '办得慢' }).click()
    await pad.getByRole('button', { name: '提交评价' }).click()
    await pad.getByText('谢谢您的评价').waitFor()
    await clerk.getByText('已经评价，谢谢。').waitFor()

    await open(manager, '/complaints')
    await expect
      .poll(
        async () => {
          await manager.reload()
          await manager.getByRole('heading', { level: 1 }).waitFor()
          return manager.getByRole('row').filter({ hasText: ITEM.name }).count()
        },
        { timeout: 30_000 },
      )
      .toBe(1)
    await manager.getByRole('row').filter({ hasText: ITEM.name }).getByRole('link').first().click()
    await manager.getByRole('link', { name: number }).waitFor()
    const main = manager.getByRole('main')
    await main.getByText('服务态度不好').waitFor()
    expect(await main.getByText('办得慢').count()).toBe(0)
    await leave()
  })
})
