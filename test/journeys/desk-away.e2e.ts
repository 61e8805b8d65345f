import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import * as desk from './desk.ts'
import { deskJourney } from './desk-journey.ts'
import { updateUnder } from './update.ts'
import { BROWSER } from './visitor.ts'

const CLERK = '1001'
const APPLICANT = {
  ...({ kind: 'person', name: '谭知微', idType: 'resident-id' } as const),
  ...{ idNumber: '431003198804126028', phone: '13800001001' },
}
/** Code of 个体工商户登记注册. */
const ITEM = '000131502000'
const PHOTO = { name: '回执.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xd9]) }

describe.skipIf(!BROWSER)('an open desk whose server goes and comes', () => {
  const { leave, product, atDesk, open } = deskJourney()
  const follow = (page: Page, name: string): Promise<void> =>
    page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click()
  const question = (page: Page) => page.getByRole('dialog', { name: '离开这一页？' })

  test('what is chosen is asked about like what is written, before a page is left', async () => {
    const page = await atDesk(CLERK)
    const choices: Readonly<Record<string, () => Promise<unknown>>> = {
      radio: () => page.getByRole('radio', { name: '企业' }).check(),
      switch: () => page.getByRole('switch').first().click(),
      select: async () => {
        await page.getByRole('combobox', { name: '事项' }).click()
        await page.locator('.ant-select-item-option').first().click()
      },
      upload: () => page.locator('input[type="file"]').first().setInputFiles(PHOTO),
    }
    for (const [what, choose] of Object.entries(choices)) {
      await open(page, '/outage/new')
      await page.getByLabel('回执号码').click()
      await choose()
      await follow(page, '待办')
      await question(page).waitFor()
      await desk.button(question(page), '留下').click()
      expect([what, new URL(page.url()).pathname]).toEqual([what, '/workbench/outage/new'])
      await follow(page, '待办')
      await desk.button(question(page), '离开').click()
      await page.waitForURL(/\/workbench\/tasks/)
    }
    await leave()
  })

  test('a tab that is older than the product loads anew where nothing is written, and keeps what is', async () => {
    const page = await atDesk(CLERK)
    const first = await updateUnder(page)
    await follow(page, '停机应急收件')
    await page.getByRole('heading', { level: 1, name: '停机应急收件' }).waitFor()
    expect(first()).toBe(1)

    await open(page, '/outage/new')
    const field = page.getByLabel('回执号码')
    await field.fill('HZ-0001')
    const second = await updateUnder(page)
    await page.keyboard.press('Control+k')
    await page.getByText('这一部分要重新载入以后才能打开').waitFor()
    await page.getByRole('status').filter({ hasText: '工作台已经更新' }).waitFor()
    expect([second(), await field.inputValue()]).toEqual([0, 'HZ-0001'])
    await page.getByRole('status').getByRole('button', { name: '重新载入' }).click()
    await page.getByRole('status').filter({ hasText: '工作台已经更新' }).waitFor({ state: 'detached' })
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe('HZ-0001')
    expect(second()).toBe(1)
    await follow(page, '待办')
    await question(page).waitFor()
    await leave(/404|dynamically imported|part not loaded/)
  })

  test('a server that stops and starts is told of; what was written is sent once it is there again, with the same key', async () => {
    const page = await atDesk(CLERK)
    const client = desk.clientAt(page, approvalContract)
    const { caseId } = await client.registerAtWindow({
      ...{ itemCode: ITEM, applicant: APPLICANT, matter: '登记“停机小铺”', address: '橘井路 1 号' },
      papers: [{ seq: 1, copies: 1 }],
    })
    await open(page, `/cases/${caseId}`)
    const panel = page.getByRole('complementary', { name: '办理' })
    await panel.getByLabel('意见').fill('材料齐全，停机前写的')
    const keys: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.url().endsWith(`/cases/${caseId}/accept`)) keys.push(request.headers()['idempotency-key'])
    })
    const accept = async (): Promise<void> => {
      await desk.button(panel, '受理').last().click()
      await desk.button(page.getByRole('dialog'), '受理').click()
    }

    const start = await product().pause()
    const away = page.getByRole('status').filter({ hasText: '连不上服务器' })
    await away.waitFor({ timeout: 30_000 })
    await accept()
    await panel.getByText('连不上服务器').waitFor()
    await start()
    await away.waitFor({ state: 'detached', timeout: 60_000 })
    expect(await panel.getByLabel('意见').inputValue()).toBe('材料齐全，停机前写的')
    await accept()
    await panel.getByText('已受理').waitFor()

    expect(keys).toEqual([keys[0], keys[0]])
    const { acts } = await client.readCase({ caseId })
    expect(acts.filter(({ type }) => type.startsWith('approval.accepted')).length).toBe(1)
    await leave(/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE|50[23]/)
  })
})
