import { describe, expect, test } from 'vitest'
import { deskFaults, lookInTurns } from '../../scripts/audit/workbench/desk-faults.ts'
import { DESK_SETTINGS } from '../../scripts/audit/workbench/settings.ts'
import { deskJourney } from './desk-journey.ts'
import { BROWSER } from './visitor.ts'

test('looks and sizes take turns, and none is left out', () => {
  const places = Array.from({ length: 12 }, (_, at) => ({ employeeNo: '1001', path: `/${at}` }))
  expect(new Set(lookInTurns(places).map(({ setting }) => setting)).size).toBe(DESK_SETTINGS.length)
})

describe.skipIf(!BROWSER)('the pages of the workbench in a browser', () => {
  const { leave, product, atDesk } = deskJourney()

  test('axe finds nothing, and nothing sticks out', async () => {
    expect(await deskFaults(product().address, (employeeNo) => atDesk(employeeNo), lookInTurns)).toEqual([])
    await leave()
  }, 600_000)
})
