import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints

let t: Hall
beforeAll(async () => {
  t = await makeHall()
}, 120_000)
afterAll(() => t.world.close())

it('does each case by itself and says which was refused and why', async () => {
  const cases = [await t.apply(0), await t.apply(1), await t.apply(2)]
  const caseIds = cases.map(({ caseId }) => caseId)
  const [, accepted = ''] = caseIds
  const clerk = await t.desk('clerk')
  const offered = await clerk.call(api.listBatchable, { step: 'accept' })
  expect(offered.rows.map(({ caseId }) => caseId).sort()).toEqual([...caseIds].sort())
  expect(offered.rows.every(({ applicant }) => applicant.includes('*'))).toBe(true)
  await t.go(accepted, 'accept')
  const batch = await clerk.call(api.acceptBatch, { caseIds, opinion: '材料齐全' })
  await t.world.drain()
  expect(await clerk.call(api.readBatch, batch)).toMatchObject({
    ...{ done: 2, waiting: 0, endedAt: expect.any(String) },
    refused: [{ caseId: accepted, reason: expect.stringMatching(/[\u4e00-\u9fff]/) }],
  })
  const view = await t.view(caseIds[0] ?? '')
  expect(view.status).toBe('accepted')
  expect(view.opinions).toMatchObject([{ node: 'receive', text: '材料齐全' }])
  expect(await refused((await t.desk('reviewer')).call(api.readBatch, batch))).toBe('kernel.not-found')
})

it('refuses a step that the item does not allow in batches', async () => {
  const { caseId } = await t.apply(3)
  await t.go(caseId, 'accept', 'review', 'recheck')
  const leader = await t.desk('leader')
  expect(await leader.call(api.listBatchable, { step: 'decide' })).toEqual({ rows: [], others: 1 })
  const batch = await leader.call(api.grantBatch, { caseIds: [caseId], opinion: '准予' })
  await t.world.drain()
  const { refused: left } = await leader.call(api.readBatch, batch)
  expect(left).toMatchObject([{ caseId, reason: expect.stringContaining('逐件办理') }])
  expect((await t.view(caseId)).status).toBe('rechecked')
})
