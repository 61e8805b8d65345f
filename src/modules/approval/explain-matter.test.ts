import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { PUBLIC } from '#kernel/context'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, PERSON, refused, type Sent } from './approval.fixtures.ts'

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
      expect(found.rule.quote.length).toBeGreaterThan(5)
      expect(found.days.filter(({ effect }) => effect === 'counted')).toHaveLength(found.rule.length)
    }
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

test('the paper of acceptance carries the link to it', async () => {
  const { papers } = await hall.matter(sent.caseId)
  expect(papers.map(({ template }) => template)).toContain('acceptance')
})
