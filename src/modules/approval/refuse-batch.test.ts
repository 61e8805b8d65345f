import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints

let t: Hall
beforeAll(async () => {
  t = await makeHall()
  await rowsAsAdmin(
    t.world.adminUrl,
    `set session_replication_role = replica; update item.version set batch_steps = '{accept,decide}'
     where item_id in (select id from item.item where code = '${ITEM}')`,
  )
}, 120_000)
afterAll(() => t.world.close())

async function forDecision(index: number): Promise<string> {
  const { caseId } = await t.apply(index)
  await t.go(caseId, 'accept', 'review', 'recheck')
  return caseId
}

it('refuses each case with reasons of its own or of all, and tries again what could not be done', async () => {
  const [one, two] = [await forDecision(0), await forDecision(1)]
  const { caseId: early } = await t.apply(2)
  const leader = await t.desk('leader')
  const caseIds = [one, two, early]
  const opinion = '不符合法定条件'
  expect(await refused(leader.call(api.refuseBatch, { caseIds, opinion }))).toBe('approval.reasons-missing')
  const own = [{ caseId: two, reasons: '消防通道被占用' }]
  const batch = await leader.call(api.refuseBatch, { caseIds, opinion, own, reasons: '场所与规划用途不一致' })
  await t.world.drain()
  const first = await leader.call(api.readBatch, batch)
  expect(first).toMatchObject({ done: 2, waiting: 0, refused: [{ caseId: early }] })
  expect((await t.view(one)).status).toBe('refused')
  const told = await Promise.all([t.matter(one, 0), t.matter(two, 1)])
  expect(told.map(({ reasons }) => reasons)).toEqual(['场所与规划用途不一致', '消防通道被占用'])
  await t.go(early, 'accept', 'review', 'recheck')
  const again = await leader.call(api.retryBatch, batch)
  await t.world.drain()
  expect(await leader.call(api.readBatch, again)).toMatchObject({ done: 1, refused: [] })
  expect((await t.matter(early, 2)).reasons).toBe('场所与规划用途不一致')
  expect(await refused(leader.call(api.retryBatch, again))).toBe('approval.nothing-to-retry')
})
