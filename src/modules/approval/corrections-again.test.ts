import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
  hall.world.setNow('2026-03-02T01:00:00.000Z')
  caseId = (await hall.apply()).caseId
})

const ask = async (...places: readonly number[]) =>
  refused(
    (await hall.desk('clerk')).call(api.askCorrections, {
      ...{ caseId, corrections: places.map((seq) => ({ seq, what: '不清楚' })) },
    }),
  )
const answer = async (explanation?: string) =>
  (await hall.hall(0)).call(api.answerCorrections, {
    government,
    caseId,
    ...(explanation && { explanation }),
  })
const allow = async (role: 'leader' | 'reviewer', ...places: number[]) =>
  refused((await hall.desk(role)).call(api.allowNotice, { caseId, places, reasons: '关系公共安全' }))
const notice = async () => (await hall.view(caseId)).clocks.filter(({ name }) => name === 'notice').at(-1)

describe('a further notice', () => {
  test('names what stood on the first or what is wrong in what was newly handed in', async () => {
    expect(await ask(1)).toBe('ok')
    await answer('已经补签')
    expect((await hall.view(caseId)).turns.noticeMayName).toEqual([1, 0])
    expect(await ask(3)).toBe('approval.further-place')
    expect(await ask(1, 3)).toBe('approval.further-place')
    expect(await ask(1, 0)).toBe('ok')
    expect((await notice())?.left).toBeNull()
  })

  test('names anything else for a reason of the leader, and does not move the period', async () => {
    await ask(1)
    hall.world.setNow('2026-03-03T01:00:00.000Z')
    await answer()
    const before = await notice()
    expect(await allow('reviewer', 3)).toBe('kernel.forbidden')
    expect(await allow('leader', 3)).toBe('ok')
    expect(await ask(3)).toBe('ok')
    expect(await notice()).toEqual(before)
    const view = await hall.view(caseId)
    expect(view.status).toBe('correcting')
    expect(view.acts.map(({ type }) => type)).toContain('approval.notice-allowed@1')
    hall.world.setNow('2026-03-04T01:00:00.000Z')
    await answer()
    expect(await notice()).toMatchObject({ startOn: '2026-03-03', dueOn: before?.dueOn })
    expect(await ask(3, 5)).toBe('approval.further-place')
  })

  test('is overtaken by the law where nobody answers: accepted from the day of the last answer', async () => {
    await ask(1)
    await answer()
    await allow('leader', 3)
    await ask(3)
    hall.world.setNow('2026-03-20T01:00:00.000Z')
    await hall.world.fire()
    const view = await hall.view(caseId)
    expect([view.status, view.task?.node]).toEqual(['accepted', 'review'])
    expect(view.acts.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['approval.notice-overtaken@1', 'approval.deemed-accepted@1']),
    )
    expect(view.clocks.find(({ name }) => name === 'decide')?.startOn).toBe('2026-03-02')
  })

  test('is for the leader to allow only after a first one', async () => {
    expect(await allow('leader', 3)).toBe('approval.not-at-this-step')
  })
})

describe('correcting on the spot', () => {
  const correct = async (fields: { matter?: string; address?: string }) =>
    refused(
      (await hall.desk('clerk')).call(api.correctOnSpot, {
        ...{ caseId, what: '地址写错', confirmedBy: '谭知微', ...fields },
      }),
    )

  test('changes the form with no notice, and the period runs on', async () => {
    const before = await notice()
    expect(await correct({ address: '飞天山路 83 号' })).toBe('ok')
    const view = await hall.view(caseId)
    expect(view.form.address).toBe('飞天山路 83 号')
    expect(view.form.matter).toBe('理发店公共场所卫生许可')
    expect(view.status).toBe('submitted')
    expect(await notice()).toEqual(before)
    expect(view.papers.map(({ template }) => template)).not.toContain('correction-notice')
  })

  test('is refused where nothing changes, and after acceptance', async () => {
    expect(await correct({ address: '飞天山路 38 号' })).toBe('approval.nothing-corrected')
    await hall.go(caseId, 'accept')
    expect(await correct({ address: '飞天山路 83 号' })).toBe('approval.not-at-this-step')
  })
})

test('who acts on what he has not seen is told what was done, when and by whom', async () => {
  const clerk = await hall.desk('otherClerk')
  const seen = (await hall.view(caseId)).acts.at(-1)?.n ?? 0
  await ask(1)
  const late = clerk.call(api.acceptCase, { caseId, seen })
  await expect(late).rejects.toMatchObject({
    code: 'casework.acted-meanwhile',
    params: { act: 'approval.corrections-asked@1', at: '2026-03-02T01:00:00.000Z', n: seen + 1 },
  })
  await expect(late).rejects.toHaveProperty('params.by', expect.stringMatching(/./))
})
