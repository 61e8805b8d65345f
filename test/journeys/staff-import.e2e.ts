import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable, rowsOf, xlsxBytes } from '#kernel/table'
import { button, logIn } from './desk.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, visit } from './visitor.ts'

const HEAD = ['工号', '姓名', '单位', '职务', '角色']
const ROWS = [
  ['9401', '钱试一', 'SX-WJJ', '科员', '初审'],
  ['9402', '李试二', '没有这个局', '科员', ''],
  ['94 03', '孙试三', '区卫健局', '科员', ''],
]

async function workbook(head: readonly string[], rows: readonly (readonly string[])[]) {
  const columns = head.map((title) => ({ title }))
  const parts: Uint8Array[] = []
  for await (const part of xlsxBytes([{ name: '工作人员', columns, rows: rowsOf(rows) }])) parts.push(part)
  return { name: '工作人员.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.concat(parts) }
}

async function cellsOf(path: string): Promise<string[][]> {
  const rows: string[][] = []
  for (const sheet of (await openTable(await readFile(path))).sheets)
    for await (const { cells } of sheet.rows()) rows.push([...cells])
  return rows
}

/** Imports are long work: they wait behind the papers that a new demo typesets. */
const BEHIND_OTHERS = { timeout: 60_000 }

describe.skipIf(!BROWSER)('staff from a workbook', () => {
  let product: Product
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
    page = (await visit(browser)).page
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  async function tryFile(file: Awaited<ReturnType<typeof workbook>>): Promise<void> {
    await page.locator('input[type=file]').setInputFiles(file)
    await button(page, '试运行').click()
    await page.getByText('试运行完成').waitFor(BEHIND_OTHERS)
  }

  async function confirm(): Promise<void> {
    await button(page, '确认导入').click()
    await page.getByText('导入完成').waitFor(BEHIND_OTHERS)
  }

  it('imports staff from a workbook; refused rows are fetched, mended and imported as they are', async () => {
    await logIn(page, product, '1007')
    await page.goto(`${product.address}/workbench/import?target=identity.staff`)
    await tryFile(await workbook(HEAD, ROWS))
    await page.getByText('没有这个在用的单位').waitFor()
    await confirm()
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载没有接收的行（XLSX' }).click()
    const [head = [], ...refused] = await cellsOf(await (await saved).path())
    expect(head.at(-1)).toBe('问题')
    expect(refused).toHaveLength(2)
    const mended = refused.map((row) =>
      row.map((cell) => cell.replace('没有这个局', 'SX-WJJ').replace('94 03', '9403')),
    )
    await button(page, '导入改好的文件').click()
    await tryFile(await workbook(head, mended))
    await confirm()
    await page.goto(`${product.address}/workbench/people?text=940`)
    for (const name of ['钱试一', '李试二', '孙试三']) await page.getByRole('link', { name }).waitFor()
  })
})
