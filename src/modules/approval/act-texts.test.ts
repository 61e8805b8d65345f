import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const api = approvalContract.endpoints

let hall: Hall
let caseId: string
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  hall.world.setNow(START)
  caseId = (await hall.apply()).caseId
})

const textsOf = async (type: string) =>
  (await hall.view(caseId)).acts.findLast((act) => act.type === type)?.texts

test('who may see a case reads what was said in its acts', async () => {
  const clerk = await hall.desk('clerk')
  await clerk.call(api.correctOnSpot, {
    ...{ caseId, matter: '美容店公共场所卫生许可', address: '飞天山路 38 号', remark: '' },
    ...{ what: '理发店改为美容店', confirmedBy: '雷守拙' },
  })
  expect(await textsOf('approval.corrected-on-spot@1')).toEqual([
    { name: 'corrected', text: '理发店改为美容店' },
    { name: 'confirmedBy', text: '雷守拙' },
  ])
  await hall.go(caseId, 'ask')
  expect(await textsOf('approval.corrections-asked@1')).toEqual([
    { name: 'corrections', text: expect.stringMatching(/^.+：没有签名$/) },
  ])
})

test('a refusal at the window says which body is the right one, on no list too', async () => {
  await (await hall.desk('clerk')).call(api.refuseAcceptance, {
    ...{ caseId, ground: 'not-competent', reasons: '属于市级权限', competentBody: '郴州市卫生健康委员会' },
  })
  expect(await textsOf('approval.not-accepted@1')).toEqual([
    { name: 'competentBody', text: '郴州市卫生健康委员会' },
    { name: 'reasons', text: '属于市级权限' },
  ])
  expect((await hall.matter(caseId)).acts.some((act) => 'texts' in act)).toBe(false)
})

test('a step that was ended with its case is not shown as done', async () => {
  await hall.go(caseId, 'accept')
  await (await hall.desk('leader')).call(api.endCase, {
    ...{ caseId, ground: 'applicant-died', reasons: '申请人已经死亡' },
  })
  const picture = await (await hall.desk('clerk')).call(caseworkContract.endpoints.readFlowPicture, {
    caseId,
  })
  const review = picture.nodes.find(({ id }) => id === 'review')
  expect(review).toMatchObject({ state: 'idle', steps: [{ reason: 'terminated' }] })
  expect(await textsOf('approval.ended@1')).toEqual([{ name: 'reasons', text: '申请人已经死亡' }])
})
