import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { PUBLIC } from '#kernel/context'
import { takeHolidays } from '#test/take-holidays'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, PERSON, refused, register, type Sent } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const { explainClock } = caseworkContract.endpoints
const government = 'suxian'

let hall: Hall
let sent: Sent
beforeAll(async () => {
  hall = await makeHall()
  sent = await hall.apply()
  await hall.go(sent.caseId, 'accept')
  await hall.world.drain()
})
afterAll(() => hall.world.close())

const byCode = (clock: number, queryCode = sent.queryCode) =>
  hall.world.as(PUBLIC).call(api.explainProgress, { government, number: sent.number, queryCode, clock })

describe('为什么是这一天', () => {
  test('tells every day from the start to the date that the matter shows, with law and words', async () => {
    const mine = await hall.hall(0)
    const { clocks } = await hall.matter(sent.caseId)
    expect(clocks.length).toBeGreaterThan(1)
    for (const [clock, shown] of clocks.entries()) {
      const found = await mine.call(api.explainMatter, { government, caseId: sent.caseId, clock })
      expect([found.name, found.startOn, found.dueOn]).toEqual([shown.name, shown.startOn, shown.dueOn])
      expect([found.days[0]?.day, found.days.at(-1)?.day]).toEqual([shown.startOn, shown.dueOn])
      expect(found.recounted).toBeNull()
      expect(found.promise === null).toBe(found.kind === 'legal')
      expect((found.rule.quote ?? found.promise?.legal?.quote)?.length).toBeGreaterThan(5)
      expect(found.days.filter(({ effect }) => effect === 'counted')).toHaveLength(found.rule.length)
    }
  })

  test('of a promise rests on the promise of the department, with the legal period beside it', async () => {
    const mine = await hall.hall(0)
    const { clocks } = await hall.matter(sent.caseId)
    const clock = clocks.findIndex(({ kind }) => kind === 'promise')
    const found = await mine.call(api.explainMatter, { government, caseId: sent.caseId, clock })
    expect(found.rule).toMatchObject({ law: null, article: null, quote: null, length: 5 })
    expect(found.promise).toMatchObject({
      ...{ unitName: '苏仙区卫生健康局', subject: '公共场所卫生许可' },
      legal: { article: '42(1)', length: 20, dueOn: clocks.find(({ name }) => name === 'decide')?.dueOn },
    })
    expect(found.days[0]).toMatchObject({ effect: 'start', basis: 'promise', law: null })
  })

  test('is the same with the code of the paper and for staff, and names nobody', async () => {
    const mine = await hall.hall(0)
    const own = await mine.call(api.explainMatter, { government, caseId: sent.caseId, clock: 0 })
    expect(await byCode(0)).toEqual(own)
    const reviewer = await hall.desk('reviewer')
    expect(await reviewer.call(explainClock, { caseId: sent.caseId, clock: 0 })).toEqual(own)
    expect(JSON.stringify(own)).not.toContain(PERSON.name)
  })

  test('of a case without a clock named is the running one that ends first', async () => {
    const reviewer = await hall.desk('reviewer')
    const { clocks } = await hall.matter(sent.caseId)
    const running = clocks.filter(({ left }) => left !== null).map(({ dueOn }) => dueOn)
    const found = await reviewer.call(explainClock, { caseId: sent.caseId })
    expect(found.dueOn).toBe(running.sort()[0])
  })

  test('is refused to a wrong code, another citizen, another office, and for a clock that is not there', async () => {
    expect(await refused(byCode(0, 'AAAAAAAA'))).toBe('kernel.not-found')
    expect(await refused(byCode(99))).toBe('kernel.not-found')
    const [stranger, elsewhere] = [await hall.hall(1), await hall.desk('elsewhere')]
    const { caseId } = sent
    expect(await refused(stranger.call(api.explainMatter, { government, caseId, clock: 0 }))).toBe(
      'kernel.not-found',
    )
    expect(await refused(elsewhere.call(explainClock, { caseId, clock: 0 }))).toBe('kernel.not-found')
  })
})

describe('a legal period whose length the item itself sets', () => {
  const FOOD = '000131503000'
  const why = async ({ number, queryCode }: Sent, clock: number) =>
    hall.world.as(PUBLIC).call(api.explainProgress, { government, number, queryCode, clock })

  test('is told by the entry of the item with its version, limit and basis, the general rule beside it', async () => {
    const food = await register(hall, { itemCode: FOOD, papers: [{ seq: 1, copies: 1 }] })
    await hall.go(food.caseId, 'accept')
    const { clocks } = await hall.view(food.caseId)
    const found = await why(
      food,
      clocks.findIndex(({ name }) => name === 'decide'),
    )
    expect(found.rule).toMatchObject({ id: 'PERMIT.DECIDE', article: '42(1)', unit: 'workday', length: 10 })
    expect(found.own).toMatchObject({
      ...{ code: FOOD, name: '食品经营许可', version: 1, general: { unit: 'workday', length: 20 } },
    })
    expect(found.own?.basis).toContain('食品')
    const promise = await why(
      food,
      clocks.findIndex(({ kind }) => kind === 'promise'),
    )
    expect(promise.own).toBeNull()
    expect(promise.promise?.legal).toMatchObject({ length: 10, own: found.own })
    const notice = await why(
      food,
      clocks.findIndex(({ name }) => name === 'notice'),
    )
    expect(notice.own).toBeNull()
  })
})

describe('a date that was counted by another calendar', () => {
  test('is told by the calendar of then; what today gives stands beside it', async () => {
    const stopped = await hall.apply(0, '第二家店')
    await hall.go(stopped.caseId, 'accept')
    const mine = await hall.hall(0)
    const tell = () => mine.call(api.explainMatter, { government, caseId: stopped.caseId, clock: 0 })
    const before = await tell()
    await takeHolidays(hall.world.run, '2026-03-04,off,示例放假,2026,通知（示例）')
    await hall.world.drain()
    const after = await tell()
    expect(after.recounted).toBe('2026-03-10')
    expect({ ...after, recounted: null }).toEqual(before)
    expect(after.days.find(({ day }) => day === '2026-03-04')).toMatchObject({ effect: 'counted' })
    const running = await mine.call(api.explainMatter, { government, caseId: stopped.caseId, clock: 1 })
    expect(running.recounted).toBeNull()
    expect(running.days.find(({ day }) => day === '2026-03-04')).toMatchObject({
      ...{ effect: 'rest', notice: '通知（示例）' },
    })
  })
})

test('the paper of acceptance carries the link to it', async () => {
  const { papers } = await hall.matter(sent.caseId)
  expect(papers.map(({ template }) => template)).toContain('acceptance')
})
