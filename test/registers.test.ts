import { afterAll, beforeAll, expect, it } from 'vitest'
import { identityContract } from '#contracts/identity'
import { messageContract } from '#contracts/message'
import { orgContract } from '#contracts/org'
import { paperContract } from '#contracts/paper'
import { transferContract } from '#contracts/transfer'
import type { County } from './county.ts'
import { makeRichCounty } from './rich-county.ts'
import { allBytes, cellsOf } from './tables.ts'
import { createWorld, type World } from './world.ts'

const { listPapers } = paperContract.endpoints
const { listTexts } = messageContract.endpoints
const { listAccounts, disableAccount } = identityContract.endpoints

let world: World
let county: County
beforeAll(async () => {
  world = await createWorld()
  county = await makeRichCounty(world, 'SX-WJJ')
})
afterAll(() => world.close())

const as = async (employeeNo: string) => world.as(await county.staff(employeeNo))

async function exported(
  employeeNo: string,
  list: string,
  filter: Record<string, string>,
): Promise<string[][]> {
  const me = await as(employeeNo)
  const { createExport, readExport } = transferContract.endpoints
  const { id } = await me.call(createExport, { list, format: 'csv', filter })
  return (await cellsOf(await allBytes((await me.call(readExport, { exportId: id })).chunks)))[0] ?? []
}

it('the register of papers is found by kind, year, number and unit, within reach', async () => {
  const auditor = await as('1008')
  const all = await auditor.call(listPapers, {})
  expect(new Set(all.rows.map(({ title }) => title))).toContain('准予行政许可决定书')
  expect(all.total).toBeGreaterThanOrEqual(all.rows.length)
  const [grant] = (await auditor.call(listPapers, { template: 'grant' })).rows
  expect(grant).toMatchObject({
    template: 'grant',
    state: 'issued',
    issuedAt: expect.stringMatching(/^2026-/),
  })
  const number = grant?.number ?? ''
  expect((await auditor.call(listPapers, { text: number, year: 2026 })).rows).toEqual([grant])
  expect((await auditor.call(listPapers, { text: number, year: 2025 })).total).toBe(0)
  const part = number.slice(number.indexOf('许准'))
  expect((await auditor.call(listPapers, { text: part })).rows.map(({ id }) => id)).toContain(grant?.id)
  expect((await auditor.call(listPapers, { text: `${part}无` })).total).toBe(0)
  const [other] = await auditor.call(orgContract.endpoints.listUnits, { text: 'SX-SCJG' })
  expect((await auditor.call(listPapers, { unitId: other?.id ?? '' })).total).toBe(0)
  expect((await exported('1008', 'paper.papers', { template: 'grant', text: number })).slice(1)).toEqual([
    [number, '准予行政许可决定书', grant?.unitName, expect.any(String), '有效', '', '', '', ''],
  ])
  expect(await (await as('3801')).call(listPapers, { template: 'grant' })).toMatchObject({ total: 0 })
})

it('the log of text messages masks the number and holds nothing that was said', async () => {
  const admin = await as('1007')
  const { rows } = await admin.call(listTexts, { from: '2026-03-02', to: '2026-03-02' })
  expect(rows.map(({ title }) => title)).toContain('准予许可')
  expect(JSON.stringify(rows)).not.toMatch(/1\d{10}/)
  expect(rows[0]).toMatchObject({
    channel: 'sms',
    to: expect.stringMatching(/^1\d\d\*+\d+$/),
    state: 'sent',
    attempts: 1,
  })
  expect((await admin.call(listTexts, { to: '2026-03-01' })).total).toBe(0)
  expect((await admin.call(listTexts, { state: 'failed' })).total).toBe(0)
  expect(await exported('1007', 'message.texts', { state: 'sent' })).toHaveLength(rows.length + 1)
  await expect((await as('1001')).call(listTexts, {})).rejects.toMatchObject({ code: 'kernel.forbidden' })
})

it('accounts are listed to who administers their people, with how they stand', async () => {
  const admin = await as('1007')
  await as('3801')
  const [one] = (await admin.call(listAccounts, { text: '3801' })).rows
  expect(one).toMatchObject({
    login: 'suxian.3801',
    employeeNo: '3801',
    state: 'active',
    mustChangePassword: false,
  })
  await admin.call(disableAccount, { personId: one?.personId ?? '' })
  expect((await admin.call(listAccounts, { state: 'disabled' })).rows.map(({ login }) => login)).toEqual([
    'suxian.3801',
  ])
  expect((await exported('1007', 'identity.accounts', { state: 'disabled' }))[1]?.slice(2, 4)).toEqual([
    'suxian.3801',
    '停用',
  ])
  const ofUnit = await (await as('3804')).call(listAccounts, {})
  expect(ofUnit.rows.map(({ login }) => login)).toEqual(
    expect.arrayContaining(['suxian.3801', 'suxian.3804']),
  )
  expect(ofUnit.rows.map(({ login }) => login)).not.toContain('suxian.1007')
})

it('the register of papers names nobody', async () => {
  const rows = JSON.stringify((await (await as('1008')).call(listPapers, {})).rows)
  for (const { name } of county.citizens) expect(rows).not.toContain(name)
})
