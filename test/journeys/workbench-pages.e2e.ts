import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskFaults, lookInTurns } from '../../scripts/audit/workbench/desk-faults.ts'
import { DESK_SETTINGS } from '../../scripts/audit/workbench/settings.ts'
import { deskWindows } from './desk-windows.ts'
import { type Product, startProduct } from './product.ts'
import { BROWSER, startBrowser, windowsOf } from './visitor.ts'

test('looks and sizes take turns, and none is left out', () => {
  const places = Array.from({ length: 12 }, (_, at) => ({ employeeNo: '1001', path: `/${at}` }))
  expect(new Set(lookInTurns(places).map(({ setting }) => setting)).size).toBe(DESK_SETTINGS.length)
})

describe.skipIf(!BROWSER)('the pages of the workbench in a browser', () => {
  let product: Product
  let browser: Browser
  const { enter, leave } = windowsOf(() => browser)
  const atDesk = deskWindows(() => product, enter)

  beforeAll(async () => {
    product = await startProduct()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  test('axe finds nothing, and nothing sticks out', async () => {
    expect(await deskFaults(product.address, (employeeNo) => atDesk(employeeNo), lookInTurns)).toEqual([])
    await leave()
  }, 600_000)
})
