import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messageContract } from '#contracts/message'
import { orgContract } from '#contracts/org'
import { openField, sealedColumn } from '#kernel/crypto'
import { rowsAsAdmin } from '#test/database'
import type { Client } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const org = orgContract.endpoints
const government = 'suxian'

let hall: Hall
let administrator: Client
let unitId: string
let caseId: string
beforeAll(async () => {
  hall = await makeHall()
  administrator = hall.world.as(await hall.county.staff('1007'))
  unitId = (await hall.county.staff('3601')).unitId
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  caseId = (await hall.apply()).caseId
})

/** What the newest paper of the case of a kind says. */
async function said(template: string): Promise<Record<string, unknown>> {
  const [paper] = await rowsAsAdmin<{ id: string; sealed: string }>(
    hall.world.adminUrl,
    `select id, data_sealed as sealed from paper.paper
     where case_id = '${caseId}' and template = '${template}' order by issued_at desc limit 1`,
  )
  const context = sealedColumn('paper.paper', 'data_sealed')(paper?.id ?? '')
  return hall.world.run(hall.county.system, true, async ({ services }) =>
    JSON.parse(openField(services.keyring, paper?.sealed ?? '', context)),
  )
}

const contact = { address: '苏仙北路 6 号', phone: '0735-12345' }
const bodies = { reviewBody: '郴州市卫生健康委员会', court: '郴州市北湖区人民法院' }

describe('who reviews what a unit decides', () => {
  test('is data of the unit, and every refusal says so', async () => {
    await administrator.call(org.setUnitContact, { unitId, way: '', ...contact, ...bodies })
    await hall.go(caseId, 'accept', 'review', 'recheck', 'refuse')
    expect((await said('refusal')).remedies).toEqual(bodies)
  })

  test('bars the decision where nobody has entered it, and nothing of the case changes', async () => {
    await administrator.call(org.setUnitContact, { unitId, way: '', ...contact, ...bodies, court: '' })
    await hall.go(caseId, 'accept', 'review', 'recheck')
    expect(await refused(hall.go(caseId, 'refuse'))).toBe('approval.remedies-missing')
    expect((await hall.view(caseId)).status).toBe('rechecked')
    await administrator.call(org.setUnitContact, { unitId, way: '', ...contact, ...bodies })
    expect(await refused(hall.go(caseId, 'refuse'))).toBe('ok')
  })
})

describe('the body that is competent', () => {
  const refuse = async (competentBodyId: string) =>
    refused(
      (await hall.desk('clerk')).call(api.refuseAcceptance, {
        ...{ caseId, ground: 'not-competent', reasons: '由市级机关实施', competentBodyId },
      }),
    )
  const message = async () => {
    await hall.world.drain()
    const { rows } = await (await hall.hall(0)).call(messageContract.endpoints.listInbox, { government })
    return rows.find((row) => row.caseId === caseId && row.title === '申请不予受理')?.body
  }

  test('is chosen from the list of those outside; paper and message say where it is', async () => {
    const body = { name: '郴州市疾病预防控制局', address: '飞虹路 1 号', phone: '0735-12345' }
    const { id } = await administrator.call(org.createOutsideBody, body)
    expect(await refuse(id)).toBe('ok')
    const where = '郴州市疾病预防控制局（地址：飞虹路 1 号；电话：0735-12345）'
    expect((await said('non-acceptance')).competentBody).toBe(where)
    expect(await message()).toContain(where)
  })

  test('may be a unit of the government, and is none that is out of use', async () => {
    const closed = { name: '郴州市旧局', address: '', phone: '' }
    const { id } = await administrator.call(org.createOutsideBody, closed)
    await administrator.call(org.changeOutsideBody, { bodyId: id, ...closed, state: 'closed' })
    expect(await refuse(id)).toBe('approval.no-such-body')
    const { units } = await (await hall.desk('clerk')).call(org.listBodies, {})
    expect(await refuse(units.find(({ name }) => name === '苏仙区教育局')?.id ?? '')).toBe('ok')
    expect((await said('non-acceptance')).competentBody).toBe('苏仙区教育局')
  })
})
