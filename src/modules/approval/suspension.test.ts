import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messageContract } from '#contracts/message'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, publishGround, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

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

const SUSPENDED = {
  ...{ kind: 'suspension' as const, until: '2026-03-16', tell: false },
  ...{ basis: '《试行办法》第十条', reasons: '须以另案裁判为依据', evidence: '受理案件通知书 3 号' },
  resumesWhen: '裁判生效后恢复办理',
}
const suspend = async (over: Partial<typeof SUSPENDED> = {}) =>
  (await hall.desk('reviewer')).call(api.beginProcedure, { caseId, ...SUSPENDED, ...over })
const decide = async () => (await hall.view(caseId)).clocks.find(({ name }) => name === 'decide')
const inbox = async () => {
  await hall.world.drain()
  const { rows } = await (await hall.hall(0)).call(messageContract.endpoints.listInbox, { government })
  return rows.filter((row) => row.caseId === caseId).map(({ title }) => title)
}

describe('a suspension', () => {
  test('is not told where no rule of the period knows it: its time would count', async () => {
    await hall.go(caseId, 'accept')
    expect(await refused(suspend())).toBe('approval.suspension-unknown')
    expect(await refused(suspend({ evidence: '' }))).toBe('approval.suspension-untold')
    expect((await hall.view(caseId)).papers.map(({ template }) => template)).not.toContain('suspension')
  })

  test('stops the periods with its notice, bars the decision, and goes on with another', async () => {
    await publishGround(hall, 'suspension')
    await hall.go(caseId, 'accept', 'review', 'recheck')
    await suspend()
    expect(await decide()).toMatchObject({ dueOn: '2026-04-13', paused: true, pauses: [{ credited: true }] })
    const grant = async () =>
      refused((await hall.desk('leader')).call(api.decideCase, { caseId, outcome: 'grant', opinion: '同意' }))
    expect(await grant()).toBe('approval.procedure-open')
    expect(await inbox()).toContain('中止办理')
    hall.world.setNow('2026-03-09T01:00:00.000Z')
    const procedureId = (await hall.view(caseId)).turns.procedures.at(-1)?.id ?? ''
    const result = { caseId, procedureId, outcome: 'none' as const, result: '裁判已经生效' }
    expect(await refused((await hall.desk('reviewer')).call(api.endProcedure, result))).toBe(
      'casework.same-role-ends',
    )
    await (await hall.desk('senior')).call(api.endProcedure, result)
    expect(await decide()).toMatchObject({ dueOn: '2026-04-03', paused: false })
    expect(await inbox()).toContain('恢复办理')
    const { papers } = await hall.matter(caseId)
    expect(papers.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['suspension', 'resumption']),
    )
    expect((await hall.view(caseId)).papers.every(({ ready }) => ready)).toBe(true)
    expect(await grant()).toBe('ok')
  })
})
