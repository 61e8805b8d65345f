import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { messageContract } from '#contracts/message'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let hall: Hall
let caseId: string
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept', 'review', 'recheck')
})

const paperIds = async (...templates: string[]) =>
  (await hall.view(caseId)).papers.filter(({ template }) => templates.includes(template)).map(({ id }) => id)
const tell = async (papers: readonly string[]) =>
  (await hall.desk('clerk')).call(api.tellCollection, {
    ...{ caseId, papers: [...papers], place: '政务服务中心 3 号窗口', hours: '工作日 9:00 至 17:00' },
    bring: ['身份证'],
  })

test('tells where the licence lies ready, by paper, message and text message; the period runs on', async () => {
  expect((await hall.view(caseId)).can.tellCollection).toBe(false)
  await hall.go(caseId, 'grant')
  const ready = await paperIds('grant', 'licence')
  expect((await hall.view(caseId)).can.tellCollection).toBe(true)
  await tell(ready)
  await hall.world.drain()
  const view = await hall.view(caseId)
  expect(view.turns.collectionToldOn).toBe('2026-03-02')
  expect(view.clocks.find(({ name }) => name === 'deliver')?.left).not.toBeNull()
  expect(view.papers.find(({ template }) => template === 'collection-notice')?.ready).toBe(true)
  const { rows } = await (await hall.hall(0)).call(messageContract.endpoints.listInbox, { government })
  expect(rows.find(({ title }) => title === '领证通知')?.body).toContain('3 号窗口')
})

test('is for papers of the result that the applicant does not have yet', async () => {
  await hall.go(caseId, 'grant')
  expect(await refused(tell(await paperIds('acceptance')))).toBe('approval.no-such-paper')
  const licence = await paperIds('grant', 'licence')
  await (await hall.hall(0)).call(api.receivePapers, { government, caseId })
  expect(await refused(tell(licence))).toBe('approval.no-such-paper')
  expect((await hall.view(caseId)).can.tellCollection).toBe(false)
})
