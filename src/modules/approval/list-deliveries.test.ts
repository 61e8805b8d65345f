import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeTypesetter } from '#modules/paper'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused, STAFF } from './approval.fixtures.ts'

const api = approvalContract.endpoints

let hall: Hall
let caseId: string
beforeAll(async () => {
  hall = await makeHall()
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept', 'review', 'recheck')
})
afterAll(async () => {
  await closeTypesetter()
  await hall.world.close()
})

const register = async (query: { year?: number; unitId?: string }) =>
  (await hall.desk('leader')).call(api.listDeliveries, query)

/** What comes of an act that is only tried. */
const tried = async (role: keyof typeof STAFF, act: 'decideCase' | 'reviewCase') =>
  hall.world.composition.platform.invoke({
    endpoint: api[act],
    caller: {
      actor: await hall.county.staff(STAFF[role]),
      locale: 'zh-CN',
      origin: { address: '127.0.0.1', agent: 'test' },
    },
    input: { caseId, outcome: act === 'decideCase' ? 'grant' : 'pass', opinion: '同意' },
    rehearse: true,
  })

test('an act from which papers come can be tried, and nothing is done; another cannot', async () => {
  const { output } = await tried('leader', 'decideCase')
  const { papers } = output as { papers: { title: string }[] }
  expect(papers.map(({ title }) => title)).toEqual(['准予行政许可决定书', '证照'])
  expect((await hall.view(caseId)).status).toBe('rechecked')
  expect(await refused(tried('reviewer', 'reviewCase'))).toBe('kernel.not-tried')
})

test('a delivery stands in the register of its year, with its papers, its carrier and its result', async () => {
  await hall.go(caseId, 'grant')
  const papers = (await hall.view(caseId)).papers.filter(({ template }) => template === 'grant')
  const clerk = await hall.desk('clerk')
  const { deliveryId } = await clerk.call(api.deliverPapers, {
    ...{ caseId, manner: 'post', tracking: 'EX123456789CN', place: '飞天山路 38 号' },
    ...{ papers: papers.map(({ id }) => id), witnesses: [] },
  })
  const sent = await register({})
  expect(sent).toMatchObject({
    total: 1,
    rows: [
      {
        ...{ id: deliveryId, caseId, manner: 'post', tracking: 'EX123456789CN', status: 'sent' },
        papers: papers.map(({ template, number }) => ({ template, number })),
      },
    ],
  })
  expect(sent.rows[0]?.recipient).toMatch(/\*/)
  expect(sent.rows[0]?.server).not.toBe('')
  await clerk.call(api.endDelivery, { caseId, deliveryId, received: true, proof: '妥投' })
  expect((await register({ year: 2026 })).rows[0]).toMatchObject({ status: 'received' })
  expect((await register({ year: 2025 })).total).toBe(0)
  expect((await register({ unitId: hall.county.id })).total).toBe(0)
})
